//! The less likely causes: each folded under its title, with why it stands behind the first.

use iced::widget::{column, container};
use iced::{Fill, padding};

use super::card::{self, Options};
use super::{parts, text};
use crate::app::theme::space as gap;
use crate::app::ui::{Element, Ui};
use inbox_doctor::model::card::Cause;
use inbox_doctor::report::{self, Whose};

/// What the list says.
#[derive(Clone, Debug)]
pub enum Message {
    /// Fold or unfold this one.
    Unfold(usize),
    /// Its card says something.
    Card(card::Message),
}

/// Folds or unfolds one.
pub fn turn(unfolded: &mut Vec<usize>, n: usize) {
    if unfolded.contains(&n) {
        unfolded.retain(|u| *u != n);
    } else {
        unfolded.push(n);
    }
}

/// Draws all but the first.
pub fn view<'a, 'w>(
    ui: Ui<'a>,
    causes: &[Cause],
    whose: impl Into<Whose<'w>>,
    unfolded: &[usize],
    options: Options<'_>,
) -> Option<Element<'a, Message>> {
    if causes.len() < 2 {
        return None;
    }
    let mut all = column![text::heading(ui, ui.t("ui-less-likely"))].spacing(gap::S).width(Fill);
    for (n, words) in report::card_texts(causes, whose, ui.catalog, ui.locale).into_iter().enumerate().skip(1) {
        let open = unfolded.contains(&n);
        let fold = parts::fold(ui, words.title.clone(), open, Message::Unfold(n));
        let behind = words.behind.as_ref().map(|behind| text::detail(ui, behind).width(Fill));
        // Under the first letter of the title, beside the arrow.
        let behind = container(column![].push(behind)).padding(padding::left(parts::FOLD_INDENT));
        let card = open.then(|| parts::panel(card::view(ui, &words, options).map(Message::Card)));
        all = all.push(column![fold, behind].push(card.map(|c| container(c).padding(padding::top(gap::S)))));
    }
    Some(all.into())
}
