//! What stands around every page: head, foot, notices, the menu of languages.

use iced::widget::{column, container, mouse_area, opaque, responsive, row, rule, scrollable, space, stack};
use iced::{Alignment, Fill, Size};

use super::prefs::Change;
use super::theme::{COLUMN, Role, Theme, glyph, raised, space as gap};
use super::ui::{BODY, Element, Ui, id};
use super::update::SignedOut;
use super::widget::drawing;
use super::widget::icon::{Icon, first_page, icon};
use super::widget::parts::{self, Tone};
use super::widget::text::{self, Colored};
use super::{App, Message, Notice};
use crate::app::widget::button::{Button, Kind};
use crate::app::widget::inert::Inert;
use inbox_doctor::settings::{Theme as Shade, Unread};
use inbox_doctor::signin::{Forgotten, NoKeyring, Revoked};

/// The whole window.
pub fn view(app: &App) -> Element<'_, Message> {
    responsive(move |room| whole(app, room)).into()
}

/// What every view needs, with this room.
pub fn ui(app: &App, room: Size) -> Ui<'_> {
    let languages = app.env.locales.languages();
    let mask = app.sharing.mask();
    let (locale, catalog, drawings) = (&app.env.locale, &app.env.catalog, &app.drawings);
    Ui { locale, catalog, drawings, room, beat: 0, still: app.still(), shown: app.shown, languages, mask }
}

fn whole<'a>(app: &'a App, room: Size) -> Element<'a, Message> {
    let ui = ui(app, room);
    let page = app.page(ui);
    let head = column![head(app, ui, page.step), rule::horizontal(1)].into();
    let step_actions = (page.actions, app.can_go_back());
    let middle = middle(app, ui, page.body);
    let foot = foot(ui, step_actions);
    // Where there is little room, head and foot scroll with the page. Each has its slot within and without,
    // so that a window which is made smaller keeps the state of what stands between them: focus, selection.
    let slot = |content: Option<Element<'a, Message>>| content.unwrap_or_else(|| space().into());
    let (outer, inner) = if ui.short() { (None, Some((head, foot))) } else { (Some((head, foot)), None) };
    let slots = |pair| match pair {
        Some((head, foot)) => (Some(head), foot),
        None => (None, None),
    };
    let ((head, foot), (inner_head, inner_foot)) = (slots(outer), slots(inner));
    let page = column![slot(inner_head), middle, slot(inner_foot)];
    let frame = column![slot(head), scrolled(page).height(Fill), slot(foot)];
    let frame = container(frame).width(Fill).height(Fill);
    // What lies below an enlarged drawing keeps its place and takes no keys.
    let mut layers = stack![Inert::new(frame, app.enlarged.is_some())];
    if app.menu {
        layers = layers.push(menu(app, ui));
    }
    if let Some(shown) = &app.enlarged {
        layers = layers.push(drawing::enlarged(ui, &shown.drawing, Message::Back));
    }
    layers.into()
}

fn scrolled<'a>(content: impl Into<Element<'a, Message>>) -> scrollable::Scrollable<'a, Message, Theme> {
    let bar = scrollable::Scrollbar::new().width(8).scroller_width(8).margin(2);
    scrollable(content).id(id(BODY)).width(Fill).direction(scrollable::Direction::Vertical(bar))
}

/// The content column.
fn middle<'a>(app: &'a App, ui: Ui<'a>, body: Element<'a, Message>) -> Element<'a, Message> {
    let mut all = column![].spacing(gap::XL).width(Fill);
    for (n, notice) in app.notices.iter().enumerate() {
        all = all.push(notice_view(ui, n, notice));
    }
    let side = if ui.narrow() { gap::L } else { gap::XL };
    let page = container(all.push(body)).max_width(COLUMN + 2.0 * side).padding([gap::XXL, side]);
    container(page).center_x(Fill).into()
}

fn notice_view<'a>(ui: Ui<'a>, n: usize, notice: &Notice) -> Element<'a, Message> {
    let (tone, words) = match notice {
        Notice::SettingsUnread(Unread::SetAside(to)) => {
            (Tone::Warn, ui.f("ui-settings-damaged", &[("file", &to.display().to_string())]))
        }
        Notice::SettingsUnread(Unread::InPlace) => (Tone::Warn, ui.t("ui-settings-unreadable")),
        Notice::NotSaved => (Tone::Warn, ui.t("ui-settings-not-saved")),
        Notice::NoFolder => (Tone::Warn, ui.t("ui-no-folder")),
        Notice::Custom(mistakes) => (Tone::Warn, ui.f("ui-custom", &[("mistakes", &mistakes.join("\n"))])),
        Notice::NotKept(why) => (Tone::Warn, ui.t(why)),
        Notice::Gone(gone) => (Tone::Info, gone_words(ui, gone)),
        Notice::NotOpened(page) => (Tone::Warn, ui.f("ui-not-opened", &[("page", page)])),
    };
    let close = Button::new(Kind::Quiet, icon(Icon::Close, glyph::TEXT, Role::Muted)).on_press(Message::Dismiss(n));
    let words = text::body(ui, words).width(Fill).wrapping(text::ANYWHERE);
    parts::notice(tone, row![words, close.id(id("dismiss"))].spacing(gap::M))
}

/// What became of what was remembered: at the provider, and on this computer.
fn gone_words(ui: Ui<'_>, gone: &SignedOut) -> String {
    let provider = ui.provider(gone.provider.as_ref());
    let not_there = Forgotten::NoKeyring(NoKeyring::NotThere);
    match (&gone.revoked, gone.forgotten) {
        // A keyring that is not there keeps nothing.
        (_, forgotten @ Forgotten::NoKeyring(_)) if forgotten != not_there => ui.t("ui-not-forgotten"),
        (Some(Revoked::Nothing) | None, _) => ui.t("ui-forgotten"),
        (Some(revoked), _) => {
            let words = ui.f(revoked.message(), &[("provider", &provider)]);
            match revoked {
                Revoked::NotOffered { page: Some(page) } => format!("{words}\n{page}"),
                _ => words,
            }
        }
    }
}

fn head<'a>(app: &'a App, ui: Ui<'a>, step: Option<usize>) -> Element<'a, Message> {
    let mut line =
        row![first_page(ui, Icon::Logo, glyph::BIG, Role::Accent)].spacing(gap::S).align_y(Alignment::Center);
    if !ui.narrow() {
        line = line.push(text::heading(ui, ui.t("ui-name")).line_height(text::ONE_LINE));
    }
    line = line.push(parts::stretch());
    if let Some(step) = step {
        line = line.push(steps(ui, step)).push(parts::stretch());
    }
    if ui.mask.is_some() {
        let mut words =
            row![icon(Icon::Hidden, glyph::TOOL, Role::Accent)].spacing(gap::XS + 2.0).align_y(Alignment::Center);
        if !ui.narrow() {
            words = words.push(text::label(ui, ui.t("ui-sharing-on")).role(Role::Text));
        }
        let press = Button::new(Kind::Segment { chosen: true }, words).id(id("sharing"));
        let press = container(tool(ui, press, "ui-sharing-off", Message::Sharing));
        line = line.push(press.padding(iced::padding::right(gap::M)));
    }
    let language = app.env.locales.languages().iter().find(|l| l.id == ui.locale.id());
    let mut words =
        row![first_page(ui, Icon::Globe, glyph::TOOL, Role::Muted)].spacing(gap::XS + 2.0).align_y(Alignment::Center);
    if !ui.narrow() {
        words = words.push(text::label(ui, language.map(|l| l.name.clone()).unwrap_or_default()).role(Role::Text));
    }
    words = words.push(first_page(ui, Icon::Down, glyph::TINY, Role::Muted));
    line = line.push(tool(ui, Button::new(Kind::Quiet, words).id(id("language")), "ui-language", Message::Menu));
    if !ui.narrow() {
        let shade = match app.settings.theme {
            Shade::System => Icon::Auto,
            Shade::Light => Icon::Sun,
            Shade::Dark => Icon::Moon,
        };
        let press = Button::new(Kind::Quiet, first_page(ui, shade, glyph::TOOL, Role::Muted)).id(id("theme"));
        line = line.push(tool(ui, press, "ui-theme", Message::Change(Change::NextTheme)));
        for (label, name, change) in [("A－", "ui-smaller", Change::Smaller), ("A＋", "ui-larger", Change::Larger)] {
            let press = Button::new(Kind::Quiet, text::label(ui, label).role(Role::Muted)).id(id(name));
            line = line.push(tool(ui, press, name, Message::Change(change)));
        }
    }
    let gear = Button::new(Kind::Quiet, first_page(ui, Icon::Gear, glyph::TOOL, Role::Muted)).id(id("settings"));
    line = line.push(tool(ui, gear, "ui-settings", Message::Settings));
    let help = Button::new(Kind::Quiet, first_page(ui, Icon::Help, glyph::TOOL, Role::Muted)).id(id("help"));
    line = line.push(tool(ui, help, "ui-help", Message::Help));
    container(line.spacing(gap::XS)).padding([gap::S, gap::L]).width(Fill).into()
}

/// A small control of the head: its name shows under the pointer.
fn tool<'a>(ui: Ui<'a>, press: Button<'a, Message>, name: &str, message: Message) -> Element<'a, Message> {
    let press = press.padding([6.0, 6.0]).on_press(message);
    let words = container(text::detail(ui, ui.t(name)).role(Role::Text)).padding([gap::XS, gap::S]).style(raised);
    iced::widget::tooltip(press, words, iced::widget::tooltip::Position::Bottom).gap(4).into()
}

/// Where in the walk one is.
fn steps<'a>(ui: Ui<'a>, step: usize) -> Element<'a, Message> {
    let name = |n: usize| ui.t(&format!("ui-step-{n}"));
    if ui.room.width < 920.0 || ui.mask.is_some() {
        let words = ui.f("ui-step-of", &[("n", &step.to_string()), ("name", &name(step))]);
        return text::detail(ui, words).role(Role::Accent).into();
    }
    let mut line = row![].spacing(gap::S).align_y(Alignment::Center);
    for n in 1..=4 {
        if n > 1 {
            line = line.push(container(rule::horizontal(1)).width(16));
        }
        let words = text::detail(ui, format!("{n} {}", name(n)));
        line = line.push(match n {
            n if n == step => words.role(Role::Accent).font(super::font::BOLD),
            n if n < step => words.role(Role::Text),
            _ => words.role(Role::Muted),
        });
    }
    line.into()
}

fn foot<'a>(ui: Ui<'a>, (actions, back): (Vec<Element<'a, Message>>, bool)) -> Option<Element<'a, Message>> {
    if actions.is_empty() && !back {
        return None;
    }
    let mut line = row![].spacing(gap::M).align_y(Alignment::Center).width(Fill);
    if back {
        let press = parts::icon_button(ui, Kind::Quiet, Icon::Left, ui.t("ui-back")).on_press(Message::Back);
        line = line.push(press.padding([7.0, 0.0]).bleed(8.0).id(id("back")));
    }
    let actions = row(actions).spacing(gap::M).wrap().vertical_spacing(gap::S).align_x(iced::Alignment::End);
    line = line.push(container(actions).align_right(Fill));
    let side = if ui.narrow() { gap::L } else { gap::XL };
    let line = container(line).max_width(COLUMN + 2.0 * side).padding([gap::M, side]);
    Some(column![rule::horizontal(1), container(line).center_x(Fill)].into())
}

/// The menu of languages under its button; a press anywhere else closes it.
fn menu<'a>(app: &'a App, ui: Ui<'a>) -> Element<'a, Message> {
    let mut list = column![].spacing(2).width(180);
    for language in app.env.locales.languages() {
        let chosen = language.id == ui.locale.id();
        let press = Button::new(Kind::Choice { chosen }, text::label(ui, &language.name)).width(Fill);
        let press = press.id(iced::widget::Id::from(format!("language-{}", language.id)));
        list = list.push(press.on_press(Message::Change(Change::Language(language.id.clone()))));
    }
    let panel = opaque(container(list).padding(gap::S).style(raised));
    let place =
        container(panel).align_right(Fill).padding(iced::padding::top(50).right(if ui.narrow() { 16 } else { 130 }));
    let ground = mouse_area(container(space()).width(Fill).height(Fill)).on_press(Message::Menu);
    stack![opaque(ground), place].into()
}
