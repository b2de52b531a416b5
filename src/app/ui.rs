//! What every view needs: the words, the room there is, and how a page is put together.

use iced::Size;
use iced::widget::Id;

use super::drawings::Drawings;
use super::env::Known;
use crate::app::theme::Theme;
use crate::app::widget::button::Button;
use inbox_doctor::locale::{Args, Language, Locale};
use inbox_doctor::model::provider::ProviderId;
use inbox_doctor::report::Mask;

/// An element in our theme.
pub type Element<'a, M> = iced::Element<'a, M, Theme>;

/// The scrolled part of the page.
pub const BODY: &str = "body";
/// The primary button.
pub const PRIMARY: &str = "primary";

/// What every view needs.
#[derive(Clone, Copy)]
pub struct Ui<'a> {
    /// The language.
    pub locale: &'a Locale,
    /// Providers and cards.
    pub catalog: &'a Known,
    /// The drawings that were made already.
    pub drawings: &'a Drawings,
    /// The room there is, in logical pixels: less where the text is larger.
    pub room: Size,
    /// Counts up while something runs; what moves is drawn from it.
    pub beat: usize,
    /// Nothing is to move.
    pub still: bool,
    /// The first picture was shown; what it did not wait for may be drawn.
    pub shown: bool,
    /// Every language.
    pub languages: &'a [Language],
    /// What hides the person, while others see the screen.
    pub mask: Option<&'a Mask>,
}

impl Ui<'_> {
    /// A sentence.
    pub fn t(&self, id: &str) -> String {
        self.locale.text(id)
    }

    /// A sentence with its variables.
    pub fn f(&self, id: &str, args: &[(&str, &str)]) -> String {
        let args: Args = args.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        self.locale.format(id, &args)
    }

    /// As others may see it, while they see the screen.
    pub fn masked(&self, text: String) -> String {
        match self.mask {
            Some(mask) => mask.apply(&text),
            None => text,
        }
    }

    /// A provider's name; the general words for one that is not known.
    pub fn provider(&self, id: Option<&ProviderId>) -> String {
        inbox_doctor::report::provider_name(id, self.locale)
    }

    /// Whose page it is on which one signs in: Gmail's is Google's.
    pub fn owner(&self, id: &ProviderId) -> String {
        let family = self.catalog.provider(id.as_str()).and_then(|p| p.family.as_deref());
        let own = family.map(|family| format!("signin-owner-{family}")).filter(|own| self.locale.has(own));
        own.map_or_else(|| self.provider(Some(id)), |own| self.t(&own))
    }

    /// Less than a line of the header and of the rows needs.
    pub fn narrow(&self) -> bool {
        self.room.width < 700.0
    }

    /// So low that head and foot would leave no room for the page between them.
    pub fn short(&self) -> bool {
        self.room.height < 420.0
    }

    /// Japanese wants more air between its lines.
    pub fn line_height(&self) -> f32 {
        if self.locale.id() == "ja" { 1.7 } else { 1.55 }
    }
}

/// A screen's page: the frame puts head and foot around it.
pub struct Page<'a, M> {
    /// The content column.
    pub body: Element<'a, M>,
    /// What can be done, at the right of the foot, the primary last.
    pub actions: Vec<Element<'a, M>>,
    /// Where in the walk this is, 1 to 4.
    pub step: Option<usize>,
}

impl<'a, M: 'a> Page<'a, M> {
    /// A page with nothing to do yet.
    pub fn new(body: impl Into<Element<'a, M>>) -> Self {
        Page { body: body.into(), actions: Vec::new(), step: None }
    }

    /// At this step of the walk.
    pub fn step(mut self, step: usize) -> Self {
        self.step = Some(step);
        self
    }

    /// With another button.
    pub fn action(mut self, press: Button<'a, M>) -> Self
    where
        M: Clone,
    {
        self.actions.push(press.into());
        self
    }

    /// The same page, speaking another screen's language.
    pub fn map<N: 'a>(self, f: impl Fn(M) -> N + Clone + 'a) -> Page<'a, N> {
        let actions = self.actions.into_iter().map(|a| a.map(f.clone())).collect();
        Page { body: self.body.map(f), actions, step: self.step }
    }
}

/// A widget's name.
pub fn id(name: &'static str) -> Id {
    Id::new(name)
}
