//! A wizard without a window: events go in as from a keyboard and a mouse, tasks are carried out,
//! time stands still but for what waits for it, and the network is what the test says.

use std::future::Future;
use std::sync::{Arc, LazyLock, Mutex};
use std::time::{Duration, Instant};

use futures::channel::mpsc::unbounded;
use futures::stream::{BoxStream, SelectAll};
use futures::{FutureExt, StreamExt};
use iced::keyboard::key::{Named, Physical};
use iced::keyboard::{self, Key, Location, Modifiers};
use iced::{Event, Point, Size, event, mouse, window};
use iced_test::Selector;
use iced_test::core::clipboard;
use iced_test::core::renderer::{self, Headless};
use iced_test::core::theme::Base;
use iced_test::core::widget::operation::{Operation, Outcome, black_box};
use iced_test::runtime::user_interface::{Cache, UserInterface};
use iced_test::runtime::{Action, task};
use iced_test::selector::Bounded;

use super::super::{App, Env, Known, Message, Screen, font, frame, keys};
use super::find::{Every, Reads};
use super::setup::{Play, Start};
use crate::app::theme::Theme;
use crate::app::ui::{Element, Ui};
use inbox_doctor::catalog::Catalog;
use inbox_doctor::locale::Locales;

/// The wizard.
pub struct Wizard {
    pub app: App,
    pub size: Size,
    pub plays: Arc<Mutex<Vec<Play>>>,
    /// The pages that were opened in the browser.
    pub opened: Arc<Mutex<Vec<String>>>,
    pub clipboard: Option<String>,
    /// Where it writes its settings.
    pub folder: tempfile::TempDir,
    cache: Option<Cache>,
    renderer: iced::Renderer,
    cursor: mouse::Cursor,
    tasks: SelectAll<BoxStream<'static, Action<Message>>>,
    born: Instant,
    clock: tokio::runtime::Runtime,
}

impl Wizard {
    pub fn start(start: Start) -> Self {
        // Once for all tests: a font that is loaded twice is found twice.
        static FONTS: std::sync::Once = std::sync::Once::new();
        FONTS.call_once(font::load);
        let mut clock = tokio::runtime::Builder::new_current_thread();
        let clock = clock.enable_all().start_paused(!start.real).build().unwrap();
        let plays: Arc<Mutex<Vec<Play>>> = Arc::default();
        let stage = plays.clone();
        let played: inbox_doctor::checkup::Run = Arc::new(move |order, _| {
            let (feed, steps) = unbounded();
            stage.lock().unwrap().push(Play { order, feed });
            steps.boxed()
        });
        // Read once: its patterns take long to compile without optimisation.
        static KNOWN: LazyLock<(Catalog, Locales)> =
            LazyLock::new(|| (Catalog::embedded().unwrap(), Locales::embedded().unwrap()));
        let (known, locales) = KNOWN.clone();
        let catalog = start.catalog.unwrap_or(known);
        let folder = tempfile::tempdir().unwrap();
        let opened: Arc<Mutex<Vec<String>>> = Arc::default();
        let env = Env {
            catalog: Arc::new(Known::new(Box::new(move || catalog))),
            locale: locales.get(start.language),
            locales,
            net: start.net,
            run: start.run.unwrap_or(played),
            folder: Some(folder.path().to_owned()),
            keyring: start.keyring,
            clients: start.clients,
            reports: Some(folder.path().to_owned()),
            home: None,
            clock: || chrono::NaiveDateTime::parse_from_str("2026-11-24 09:41", "%Y-%m-%d %H:%M").unwrap(),
            browser: {
                let opened = opened.clone();
                Arc::new(move |page| {
                    opened.lock().unwrap().push(page.to_owned());
                    true
                })
            },
        };
        let renderer = futures::executor::block_on(<iced::Renderer as Headless>::new(font::REGULAR, 16.0.into(), None));
        let (app, task) = App::new(env, start.settings, start.notices);
        let mut wizard = Wizard {
            app,
            size: start.size,
            plays,
            opened,
            clipboard: None,
            folder,
            cache: Some(Cache::default()),
            renderer: renderer.unwrap(),
            cursor: mouse::Cursor::Unavailable,
            tasks: SelectAll::new(),
            born: Instant::now(),
            clock,
        };
        wizard.carry(task);
        wizard.send(Message::Shown);
        wizard.settle();
        wizard
    }

    /// Builds the window's content, does something with it, keeps its state.
    fn with<T>(
        &mut self,
        f: impl FnOnce(&mut UserInterface<'_, Message, Theme, iced::Renderer>, &mut iced::Renderer) -> T,
    ) -> T {
        // Text larger than usual leaves less room, as in the window.
        let scale = self.app.scale();
        let room = Size::new(self.size.width / scale, self.size.height / scale);
        let cache = self.cache.take().unwrap();
        let mut ui = UserInterface::build(self.app.view(), room, cache, &mut self.renderer);
        let value = f(&mut ui, &mut self.renderer);
        self.cache = Some(ui.into_cache());
        value
    }

    fn carry(&mut self, task: iced::Task<Message>) {
        if let Some(stream) = task::into_stream(task) {
            self.tasks.push(stream);
        }
    }

    /// Sends a message, as a screen would.
    pub fn send(&mut self, message: Message) {
        let task = self.clock.block_on(async { self.app.update(message) });
        self.carry(task);
    }

    /// Carries out everything that can be carried out; timers run out at once. While the person is at
    /// the provider's page, only what is ready now: that page is waited for.
    pub fn settle(&mut self) {
        loop {
            let waits = matches!(self.app.screens.last(), Some(Screen::Consent(_)));
            let tasks = &mut self.tasks;
            let next = self.clock.block_on(async {
                if waits {
                    return tasks.next().now_or_never().flatten();
                }
                let next = async { if tasks.is_empty() { None } else { tasks.next().await } };
                tokio::time::timeout(Duration::from_secs(60), next).await.ok().flatten()
            });
            match next {
                None => break,
                Some(action) => self.act(action),
            }
        }
    }

    /// Goes on until this holds.
    pub fn until(&mut self, holds: impl Fn(&App, &[String]) -> bool) {
        self.meanwhile(futures::future::pending(), holds);
    }

    /// Somebody does something outside the window, which goes on meanwhile, until this holds.
    pub fn meanwhile(&mut self, person: impl Future<Output = ()>, holds: impl Fn(&App, &[String]) -> bool) {
        let mut person = Box::pin(person.fuse());
        while !holds(&self.app, &self.opened.lock().unwrap()) {
            let tasks = &mut self.tasks;
            let next = self.clock.block_on(async {
                loop {
                    tokio::select! {
                        () = &mut person, if !futures::future::FusedFuture::is_terminated(&*person) => {}
                        next = tasks.next() => return next,
                    }
                }
            });
            self.act(next.expect("nothing more happens"));
        }
        self.settle();
    }

    fn act(&mut self, action: Action<Message>) {
        match action {
            Action::Output(message) => self.send(message),
            Action::Widget(operation) => self.with(|ui, renderer| {
                let mut operation = Some(operation);
                while let Some(mut now) = operation.take() {
                    ui.operate(renderer, &mut now);
                    if let Outcome::Chain(then) = now.finish() {
                        operation = Some(then);
                    }
                }
            }),
            Action::Clipboard(iced_test::runtime::clipboard::Action::Write { contents, .. }) => {
                self.clipboard = Some(contents);
            }
            _ => {}
        }
    }

    /// Feeds events one by one, as a window does, with the program's own reading of the keys.
    pub fn feed(&mut self, events: impl IntoIterator<Item = Event>) {
        for event in events {
            let mut messages = Vec::new();
            let cursor = self.cursor;
            let statuses = self.with(|ui, renderer| {
                ui.update(std::slice::from_ref(&event), cursor, renderer, &mut clipboard::Null, &mut messages).1
            });
            let status = statuses.first().copied().unwrap_or(event::Status::Ignored);
            messages.extend(keys::shortcut(event, status, window::Id::unique()).map(Message::Key));
            for message in messages {
                self.send(message);
            }
            self.settle();
        }
    }

    /// Where it is on the screen; `None`: it is not there, or out of sight.
    pub fn place<S>(&mut self, selector: S) -> Option<Point>
    where
        S: Selector + Send,
        S::Output: Bounded + Clone + Send + 'static,
    {
        let mut operation = selector.find();
        self.with(|ui, renderer| ui.operate(renderer, &mut black_box(&mut operation)));
        match operation.finish() {
            Outcome::Some(found) => Some(found?.visible_bounds()?.center()),
            _ => None,
        }
    }

    /// Where this text stands; `None`: it cannot be read now.
    pub fn reads(&mut self, text: &str) -> Option<Point> {
        self.place(Reads(text.to_owned()))
    }

    /// True where this text can be read now.
    pub fn sees(&mut self, text: &str) -> bool {
        self.reads(text).is_some()
    }

    /// Every text that is drawn, of labels and of fields, whether in sight or further down.
    pub fn texts(&mut self) -> Vec<String> {
        let mut operation = Every.find_all();
        self.with(|ui, renderer| ui.operate(renderer, &mut black_box(&mut operation)));
        match operation.finish() {
            Outcome::Some(texts) => texts,
            _ => Vec::new(),
        }
    }

    /// Asserts that the message of this id can be read now.
    pub fn expect(&mut self, id: &str) {
        let text = self.t(id);
        assert!(self.sees(&text), "{id}: {text:?} is not there");
    }

    /// A sentence in the language in use.
    pub fn t(&self, id: &str) -> String {
        self.app.env.locale.text(id)
    }

    /// Clicks on a text.
    pub fn click(&mut self, text: &str) {
        let place = self.place(Reads(text.to_owned())).unwrap_or_else(|| panic!("{text:?} is not there"));
        self.click_at(place);
    }

    /// Clicks on the message of this id.
    pub fn click_t(&mut self, id: &str) {
        let text = self.t(id);
        self.click(&text);
    }

    /// Clicks on the widget of this name.
    pub fn click_id(&mut self, id: &'static str) {
        let place = self.place(iced_test::selector::id(id)).unwrap_or_else(|| panic!("#{id} is not there"));
        self.click_at(place);
    }

    /// The same, for a name that is made while the program runs.
    pub fn click_id_named(&mut self, id: &str) {
        let place = self.place(iced_test::selector::id(iced::widget::Id::from(id.to_owned())));
        self.click_at(place.unwrap_or_else(|| panic!("#{id} is not there")));
    }

    fn click_at(&mut self, place: Point) {
        self.cursor = mouse::Cursor::Available(place);
        self.feed([
            Event::Mouse(mouse::Event::CursorMoved { position: place }),
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)),
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left)),
        ]);
    }

    /// Types a text, a key at a time.
    pub fn type_text(&mut self, text: &str) {
        for c in text.chars() {
            let text = c.to_string();
            self.press(Key::Character(text.as_str().into()), Modifiers::empty(), Some(&text));
        }
    }

    /// Presses a named key.
    pub fn key(&mut self, key: Named) {
        self.press(Key::Named(key), Modifiers::empty(), None);
    }

    /// Presses a key with Shift.
    pub fn shift(&mut self, key: Named) {
        self.press(Key::Named(key), Modifiers::SHIFT, None);
    }

    /// Presses a character with Ctrl (Cmd on macOS).
    pub fn command(&mut self, character: &str) {
        // As systems do: a letter has no text then, a sign keeps its own.
        let text = Some(character).filter(|c| !c.chars().all(char::is_alphabetic));
        self.press(Key::Character(character.into()), Modifiers::COMMAND, text);
    }

    /// Presses Ctrl+Enter.
    pub fn command_enter(&mut self) {
        self.press(Key::Named(Named::Enter), Modifiers::COMMAND, None);
    }

    fn press(&mut self, key: Key, modifiers: Modifiers, text: Option<&str>) {
        let physical_key = Physical::Unidentified(keyboard::key::NativeCode::Unidentified);
        self.feed([
            Event::Keyboard(keyboard::Event::KeyPressed {
                key: key.clone(),
                modified_key: key.clone(),
                physical_key,
                location: Location::Standard,
                modifiers,
                text: text.map(Into::into),
                repeat: false,
            }),
            Event::Keyboard(keyboard::Event::KeyReleased {
                key: key.clone(),
                modified_key: key,
                physical_key,
                location: Location::Standard,
                modifiers,
            }),
        ]);
    }

    /// The name of the control that has the focus.
    pub fn focused(&mut self) -> Option<String> {
        let mut operation = iced_test::core::widget::operation::focusable::find_focused();
        self.with(|ui, renderer| ui.operate(renderer, &mut black_box(&mut operation)));
        match operation.finish() {
            Outcome::Some(id) => Some(format!("{id:?}")),
            _ => None,
        }
    }

    /// What is on the screen, as RGBA.
    pub fn screenshot(&mut self) -> (Size<u32>, Vec<u8>) {
        let theme = self.app.theme().unwrap_or(Theme::LIGHT);
        let base = theme.base();
        // A moment before any field got the focus: its caret is always seen.
        let redraw = Event::Window(window::Event::RedrawRequested(self.born));
        let cursor = self.cursor;
        let (scale, size) = (self.app.scale(), self.size);
        let size = Size::new(size.width.round() as u32, size.height.round() as u32);
        let rgba = self.with(|ui, renderer| {
            let _ = ui.update(&[redraw], cursor, renderer, &mut clipboard::Null, &mut Vec::new());
            ui.draw(renderer, &theme, &renderer::Style { text_color: base.text_color }, cursor);
            renderer.screenshot(size, scale, base.background_color)
        });
        (size, rgba)
    }

    /// A picture of anything in this shade, with the focus on the control of this name.
    pub fn photograph(
        &mut self,
        theme: Theme,
        draw: impl for<'a> FnOnce(Ui<'a>) -> Element<'a, Message>,
        focused: &'static str,
    ) -> (Size<u32>, Vec<u8>) {
        let content = draw(frame::ui(&self.app, self.size));
        let mut ui = UserInterface::build(content, self.size, Cache::default(), &mut self.renderer);
        let mut focus = iced_test::core::widget::operation::focusable::focus::<()>(iced::widget::Id::new(focused));
        ui.operate(&self.renderer, &mut black_box(&mut focus));
        let redraw = Event::Window(window::Event::RedrawRequested(self.born));
        let nowhere = mouse::Cursor::Unavailable;
        let _ = ui.update(&[redraw], nowhere, &mut self.renderer, &mut clipboard::Null, &mut Vec::new());
        let base = theme.base();
        ui.draw(&mut self.renderer, &theme, &renderer::Style { text_color: base.text_color }, nowhere);
        let size = Size::new(self.size.width as u32, self.size.height as u32);
        (size, self.renderer.screenshot(size, 1.0, base.background_color))
    }

    /// The run of this number, from 0.
    pub fn play<T>(&self, n: usize, f: impl FnOnce(&Play) -> T) -> T {
        f(&self.plays.lock().unwrap()[n])
    }
}
