//! The wizard's own widgets. Text, buttons and icons are made here and nowhere else.

pub mod button;
pub mod card;
pub mod checks;
pub mod drawing;
pub mod focus;
pub mod icon;
pub mod inert;
pub mod map;
pub mod others;
pub mod parts;
pub mod phrases;
pub mod picker;
pub mod select;
pub mod spinner;
pub mod text;
