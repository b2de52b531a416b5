//! Texts of the wizard, as a person reads them.

use iced::Rectangle;
use iced_test::Selector;
use iced_test::selector::{Bounded, Candidate};

/// A text by what is read, whatever keeps its lines together.
pub struct Reads(pub String);

impl Selector for Reads {
    type Output = Found;

    fn select(&mut self, candidate: Candidate<'_>) -> Option<Found> {
        match candidate {
            Candidate::Text { bounds, visible_bounds, content, .. }
                if content.replace(crate::app::widget::phrases::JOINER, "") == self.0 =>
            {
                Some(Found { bounds, visible: visible_bounds })
            }
            _ => None,
        }
    }

    fn description(&self) -> String {
        format!("text {:?}", self.0)
    }
}

/// Every text there is.
pub struct Every;

impl Selector for Every {
    type Output = String;

    fn select(&mut self, candidate: Candidate<'_>) -> Option<String> {
        match candidate {
            Candidate::Text { content, .. } => Some(content.replace(crate::app::widget::phrases::JOINER, "")),
            Candidate::TextInput { state, .. } => Some(state.text().to_owned()),
            _ => None,
        }
    }

    fn description(&self) -> String {
        "every text".to_owned()
    }
}

/// Where a text stands.
#[derive(Clone, Debug)]
pub struct Found {
    bounds: Rectangle,
    visible: Option<Rectangle>,
}

impl Bounded for Found {
    fn bounds(&self) -> Rectangle {
        self.bounds
    }

    fn visible_bounds(&self) -> Option<Rectangle> {
        self.visible
    }
}
