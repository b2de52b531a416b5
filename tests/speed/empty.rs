//! The floor of the wizard's speed: a window with one word, drawn by the same software from the same fonts.

use iced::widget::{center, text};
use iced::{Element, Font};

static REGULAR: &[u8] = include_bytes!("../../assets/fonts/NotoSansJP-Regular.ttf");
static BOLD: &[u8] = include_bytes!("../../assets/fonts/NotoSansJP-Bold.ttf");
static MONO: &[u8] = include_bytes!("../../assets/fonts/NotoSansMono-Regular.ttf");

fn view((): &()) -> Element<'_, ()> {
    center(text("受信トレイ")).into()
}

fn main() -> iced::Result {
    let fonts = [REGULAR, BOLD, MONO];
    let mut window =
        iced::application(|| (), |_: &mut (), _: ()| {}, view).default_font(Font::with_name("Noto Sans JP"));
    for font in fonts {
        window = window.font(font);
    }
    window.window_size((960.0, 760.0)).run()
}
