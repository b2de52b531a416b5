//! The screens: each is its state, Message, Action, new, update and view.

pub mod account;
pub mod consent;
pub mod diagnosis;
pub mod help;
pub mod lookup;
pub mod rehearsals;
pub mod running;
pub mod settings;
pub mod sign_in;
pub mod welcome;
