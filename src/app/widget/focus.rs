//! Moves the keyboard's focus round and round and brings what has it into view: Iced 0.14 scrolls
//! nothing, and after the last control gives the focus to none.

use iced::advanced::widget::operation::{Focusable, Operation, Outcome, Scrollable};
use iced::advanced::widget::{Id, operate, operation};
use iced::widget::operation::AbsoluteOffset;
use iced::{Rectangle, Task, Vector};

/// Room kept above and below what is brought into view.
const MARGIN: f32 = 24.0;

/// Moves the focus to the next control and brings it into view.
pub fn focus_next<M: Send + 'static>() -> Task<M> {
    operate(Count { forward: true, seen: 0, focused: None }).chain(reveal())
}

/// Moves the focus to the previous control and brings it into view.
pub fn focus_previous<M: Send + 'static>() -> Task<M> {
    operate(Count { forward: false, seen: 0, focused: None }).chain(reveal())
}

/// Moves the focus to this control and brings it into view.
pub fn focus<M: Send + 'static>(id: impl Into<Id>) -> Task<M> {
    iced::widget::operation::focus(id).chain(reveal())
}

/// Takes the focus away from every control.
pub fn unfocus<M: Send + 'static>() -> Task<M> {
    operate(operation::focusable::unfocus())
}

/// Brings this container into view, its upper end first; the focus stays where it is.
pub fn show<M: Send + 'static>(id: impl Into<Id>) -> Task<M> {
    operate(Find { target: Some(id.into()), ..Find::default() })
}

fn reveal<M: Send + 'static>() -> Task<M> {
    operate(Find::default())
}

/// Counts the controls, to know which one comes next.
struct Count {
    forward: bool,
    seen: usize,
    focused: Option<usize>,
}

impl<M: Send + 'static> Operation<M> for Count {
    fn traverse(&mut self, go: &mut dyn FnMut(&mut dyn Operation<M>)) {
        go(self);
    }

    fn focusable(&mut self, _: Option<&Id>, _: Rectangle, state: &mut dyn Focusable) {
        if state.is_focused() {
            self.focused = Some(self.seen);
        }
        self.seen += 1;
    }

    fn finish(&self) -> Outcome<M> {
        let Some(last) = self.seen.checked_sub(1) else { return Outcome::None };
        let to = match (self.focused, self.forward) {
            (None, true) => 0,
            (Some(at), true) if at >= last => 0,
            (Some(at), true) => at + 1,
            (None | Some(0), false) => last,
            (Some(at), false) => at - 1,
        };
        Outcome::Chain(Box::new(FocusNth { to, seen: 0 }))
    }
}

/// This control gets the focus, the others lose it.
struct FocusNth {
    to: usize,
    seen: usize,
}

impl<M> Operation<M> for FocusNth {
    fn traverse(&mut self, go: &mut dyn FnMut(&mut dyn Operation<M>)) {
        go(self);
    }

    fn focusable(&mut self, _: Option<&Id>, _: Rectangle, state: &mut dyn Focusable) {
        if self.seen == self.to {
            state.focus();
        } else {
            state.unfocus();
        }
        self.seen += 1;
    }
}

/// Where a scrolled region stands.
#[derive(Clone, Copy)]
struct Region {
    index: usize,
    bounds: Rectangle,
    content: Rectangle,
    translation: Vector,
}

/// Finds the focused control, or a container by its name, and the region it stands in.
#[derive(Default)]
struct Find {
    target: Option<Id>,
    seen: usize,
    entering: Option<Region>,
    inside: Option<Region>,
    found: Option<(Region, f32)>,
}

impl<M: Send + 'static> Operation<M> for Find {
    fn traverse(&mut self, go: &mut dyn FnMut(&mut dyn Operation<M>)) {
        let outer = self.inside;
        self.inside = self.entering.take().or(outer);
        go(self);
        self.inside = outer;
    }

    fn scrollable(
        &mut self,
        _: Option<&Id>,
        bounds: Rectangle,
        content: Rectangle,
        translation: Vector,
        _: &mut dyn Scrollable,
    ) {
        self.entering = Some(Region { index: self.seen, bounds, content, translation });
        self.seen += 1;
    }

    fn container(&mut self, id: Option<&Id>, bounds: Rectangle) {
        if let (Some(region), true) = (self.inside, id.is_some() && id == self.target.as_ref()) {
            let by = bounds.y - (region.bounds.y + region.translation.y + MARGIN);
            self.found = Some((region, by));
        }
    }

    fn focusable(&mut self, _: Option<&Id>, bounds: Rectangle, state: &mut dyn Focusable) {
        if let (None, true, Some(region)) = (&self.target, state.is_focused(), self.inside) {
            let top = region.bounds.y + region.translation.y + MARGIN;
            let bottom = region.bounds.y + region.translation.y + region.bounds.height - MARGIN;
            let by = if bounds.y < top {
                bounds.y - top
            } else if bounds.y + bounds.height > bottom {
                // What is higher than the region shows its upper end.
                (bounds.y + bounds.height - bottom).min(bounds.y - top)
            } else {
                return;
            };
            self.found = Some((region, by));
        }
    }

    fn finish(&self) -> Outcome<M> {
        match self.found {
            Some((region, by)) => Outcome::Chain(Box::new(Scroll { region, by, seen: 0 })),
            None => Outcome::None,
        }
    }
}

/// Scrolls that region.
struct Scroll {
    region: Region,
    by: f32,
    seen: usize,
}

impl<M> Operation<M> for Scroll {
    fn traverse(&mut self, go: &mut dyn FnMut(&mut dyn Operation<M>)) {
        go(self);
    }

    fn scrollable(&mut self, _: Option<&Id>, _: Rectangle, _: Rectangle, _: Vector, state: &mut dyn Scrollable) {
        if self.seen == self.region.index {
            state.scroll_by(AbsoluteOffset { x: 0.0, y: self.by }, self.region.bounds, self.region.content);
        }
        self.seen += 1;
    }
}
