//! The wizard, walked by clicks and keys, in both languages, without a window.

mod again;
mod desk;
mod find;
mod harness;
mod many;
mod pages;
mod pics;
mod pictures;
mod place;
mod rows;
mod scenes;
mod servers;
mod signing;
mod specimen;
mod stage;
mod walk;
mod words;
