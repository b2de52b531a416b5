//! The wizard, walked by clicks and keys, in both languages, without a window.

mod again;
mod desk;
mod drawings;
mod find;
mod harness;
mod many;
mod pages;
mod rows;
mod scenes;
mod screenshots;
mod servers;
mod setup;
mod signing;
mod specimen;
mod walk;
mod window_geometry;
mod words;
