//! The wizard, walked by clicks and keys, in both languages, without a window.

mod harness;
mod pictures;
mod scenes;
mod walk;
mod words;
