//! The wizard's own widgets. Text, buttons and icons are made here and nowhere else.

pub mod card;
pub mod checks;
pub mod icon;
pub mod map;
pub mod others;
pub mod parts;
pub mod phrases;
pub mod picker;
pub mod picture;
pub mod press;
pub mod reveal;
pub mod select;
pub mod spinner;
pub mod still;
pub mod text;
