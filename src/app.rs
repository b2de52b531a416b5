//! The wizard's window. `update` only routes: a screen says what it wants by its Action, and what
//! was typed lies in one [`Form`] that no screen owns.

mod drawings;
mod env;
mod font;
mod form;
mod frame;
mod history;
mod job;
mod keys;
mod prefs;
mod reduced_motion;
mod rehearsal;
mod screen;
mod sharing;
#[cfg(test)]
mod tests;
mod theme;
mod ui;
mod update;
mod widget;
mod window_geometry;

use std::fmt;

use iced::{Subscription, Task};

use drawings::Drawings;
use form::{Form, InKeyring};
use inbox_doctor::settings::{self, Motion, Settings};
use inbox_doctor::signin::{Clients, Remembered};
use keys::Shortcut;
use prefs::Change;
use screen::{
    account, consent, diagnosis, help, lookup, rehearsals, running, settings as settings_page, sign_in, welcome,
};
use theme::Theme;
use ui::{Element, Page, Ui};
use update::SignedOut;
use widget::card::Shown;

pub use env::{Env, Known, system_browser};
pub use font::load as load_fonts;
pub use inbox_doctor::checkup::real as real_run;

/// A page of the wizard, with its state.
enum Screen {
    Welcome(welcome::Welcome),
    Account(account::Account),
    SignIn(sign_in::SignIn),
    Consent(Box<consent::Consent>),
    Running(Box<running::Running>),
    Diagnosis(Box<diagnosis::Diagnosis>),
    Lookup(Box<lookup::Lookup>),
    Rehearsals(rehearsals::Rehearsals),
    Settings(settings_page::Settings),
    Help,
}

/// Everything that can happen.
#[derive(Clone, Debug)]
pub enum Message {
    /// On the first page.
    Welcome(welcome::Message),
    /// On the page of the mailbox.
    Account(account::Message),
    /// On the page of the password.
    SignIn(sign_in::Message),
    /// While the person is at the provider's page.
    Consent(consent::Message),
    /// On the page of the checks.
    Running(running::Message),
    /// On the page of the answer.
    Diagnosis(diagnosis::Message),
    /// On the page of codes and messages.
    Lookup(lookup::Message),
    /// On the page of the rehearsals.
    Rehearsals(rehearsals::Message),
    /// On the page of the settings.
    SettingsPage(settings_page::Message),
    /// Of the page of help.
    HelpPage(help::Message),
    /// Language, theme or text size.
    Change(Change),
    /// The settings were written, or not.
    Saved(bool),
    /// The window was moved, resized or is to be closed.
    Moved(window_geometry::Moved),
    /// A key.
    Key(Shortcut),
    /// Open or close the menu of languages.
    Menu,
    /// To the settings.
    Settings,
    /// Help, or back from it.
    Help,
    /// Others see the screen, or no more.
    Sharing,
    /// To where one came from.
    Back,
    /// The window has been drawn for the first time.
    Shown,
    /// The system wants nothing to move, or lets it.
    Still(bool),
    /// Mistakes were found in an organisation's own files.
    Mistakes(Vec<String>),
    /// A notice has been read.
    Dismiss(usize),
    /// A sign-in or password was put into the keyring, or not; `None`: there was nothing to put. With
    /// [`Form::asked`] of that time.
    SavedInKeyring(u64, InKeyring, Option<Remembered>),
    /// What was remembered is gone.
    Gone(SignedOut),
    /// A page was opened in the browser; if not, which.
    Opened(Option<String>),
}

/// Something to know that belongs to no page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The settings could not be read.
    SettingsUnread(settings::Unread),
    /// The settings could not be written.
    NotSaved,
    /// There is no folder for the settings.
    NoFolder,
    /// Mistakes in an organisation's own files.
    Custom(Vec<String>),
    /// Nothing could be remembered; the message that says why.
    NotKept(&'static str),
    /// What was remembered is gone.
    Gone(Box<SignedOut>),
    /// The browser did not open this page.
    NotOpened(String),
}

/// The wizard.
pub struct App {
    env: Env,
    settings: Settings,
    /// Under which names this program is known to providers, as the settings are now.
    clients: Clients,
    form: Form,
    /// The page that is shown is the last; the others wait below it with all they have.
    screens: Vec<Screen>,
    notices: Vec<Notice>,
    menu: bool,
    drawings: Drawings,
    /// The drawing that lies enlarged over the page.
    enlarged: Option<Shown>,
    runs: u64,
    /// The first picture was shown.
    shown: bool,
    /// The system wants nothing to move.
    system_still: bool,
    saving: bool,
    unsaved: bool,
    /// The settings file could not be read; whoever saved would throw away what is in it.
    read_only: bool,
    /// Others see the screen.
    sharing: sharing::Sharing,
    /// The runs of this session.
    history: history::History,
}

impl App {
    /// The wizard on its first page.
    pub fn new(mut env: Env, settings: Settings, notices: Vec<Notice>) -> (Self, Task<Message>) {
        env.serve(settings.app);
        let form = Form { address: settings.last_address.clone().unwrap_or_default(), ..Form::default() };
        let clients = env.clients(&settings);
        let read_only = notices.contains(&Notice::SettingsUnread(settings::Unread::InPlace));
        let app = App {
            env,
            settings,
            clients,
            form,
            screens: vec![Screen::Welcome(welcome::Welcome::new())],
            notices,
            menu: false,
            drawings: Drawings::default(),
            enlarged: None,
            runs: 0,
            shown: false,
            system_still: false,
            saving: false,
            unsaved: false,
            read_only,
            sharing: sharing::Sharing::default(),
            history: history::History::default(),
        };
        let task = Task::batch([app.enter(), App::look_for_monitor()]);
        (app, task)
    }

    /// Its theme; `None`: as the system is.
    pub fn theme(&self) -> Option<Theme> {
        match self.settings.theme {
            settings::Theme::System => None,
            settings::Theme::Light => Some(Theme::LIGHT),
            settings::Theme::Dark => Some(Theme::DARK),
        }
    }

    /// How much larger everything is drawn.
    pub fn scale(&self) -> f32 {
        f32::from(self.settings.text_percent) / 100.0
    }

    /// What it listens to.
    pub fn subscription(&self) -> Subscription<Message> {
        let keys = iced::event::listen_with(keys::shortcut).map(Message::Key);
        let running = self.screens.iter().find_map(|s| match s {
            Screen::Running(running) => Some(running.subscription(self.still()).map(Message::Running)),
            Screen::Consent(consent) => Some(consent.subscription(self.still()).map(Message::Consent)),
            _ => None,
        });
        let moved = iced::event::listen_with(window_geometry::event).map(Message::Moved);
        let motion = reduced_motion::of_system().map(Message::Still);
        let first = (!self.shown).then(|| iced::window::frames().map(|_| Message::Shown));
        Subscription::batch([keys, moved, motion].into_iter().chain(running).chain(first))
    }

    /// Nothing is to move: the person or the system wants it so.
    fn still(&self) -> bool {
        self.settings.motion == Motion::Still || self.system_still
    }

    /// Draws it.
    pub fn view(&self) -> Element<'_, Message> {
        frame::view(self)
    }

    fn page<'a>(&'a self, ui: Ui<'a>) -> Page<'a, Message> {
        match self.screens.last() {
            None => Page::new(iced::widget::space()),
            Some(Screen::Welcome(s)) => s.view(ui, &self.form, self.settings.app).map(Message::Welcome),
            Some(Screen::Account(s)) => s.view(ui, &self.form).map(Message::Account),
            Some(Screen::SignIn(s)) => s.view(ui, &self.form, &self.clients).map(Message::SignIn),
            Some(Screen::Consent(s)) => s.view(ui).map(Message::Consent),
            Some(Screen::Running(s)) => s.view(ui).map(Message::Running),
            Some(Screen::Diagnosis(s)) => s.view(ui, &self.history).map(Message::Diagnosis),
            Some(Screen::Lookup(s)) => s.view(ui, &self.form).map(Message::Lookup),
            Some(Screen::Rehearsals(s)) => s.view(ui).map(Message::Rehearsals),
            Some(Screen::Help) => help::view(ui, &self.env).map(Message::HelpPage),
            Some(Screen::Settings(s)) => {
                s.view(ui, &self.env, &self.settings, &self.clients).map(Message::SettingsPage)
            }
        }
    }

    fn can_go_back(&self) -> bool {
        self.screens.len() > 1
    }
}

/// Whatever is printed of it, no secret is.
impl fmt::Debug for App {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("App")
            .field("locale", &self.env.locale)
            .field("settings", &self.settings)
            .field("form", &self.form)
            .field("screens", &self.screens)
            .field("notices", &self.notices)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Screen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Screen::Welcome(_) => f.write_str("Welcome"),
            Screen::Account(_) => f.write_str("Account"),
            Screen::SignIn(s) => f.debug_tuple("SignIn").field(&s.rehearsal()).finish(),
            Screen::Consent(s) => f.debug_tuple("Consent").field(s.request()).finish(),
            Screen::Running(s) => f.debug_tuple("Running").field(s.job()).finish(),
            Screen::Diagnosis(s) => f.debug_tuple("Diagnosis").field(s.job()).finish(),
            Screen::Lookup(_) => f.write_str("Lookup"),
            Screen::Rehearsals(_) => f.write_str("Rehearsals"),
            Screen::Settings(_) => f.write_str("Settings"),
            Screen::Help => f.write_str("Help"),
        }
    }
}

/// The program's reverse-DNS name. A Linux desktop finds the window's icon and menu entry by it:
/// `packaging/linux` has files of this name.
#[cfg(target_os = "linux")]
const ID: &str = "io.github.inboxdoctor.InboxDoctor";

/// Opens the window and stays in it until it is closed.
///
/// # Errors
/// The window cannot be made.
pub fn run(boot: impl Fn() -> (App, Task<Message>) + 'static, kept: &Settings) -> iced::Result {
    let icon = image::load_from_memory(include_bytes!("../assets/icons/window.png")).ok().map(|i| i.into_rgba8());
    let icon = icon.and_then(|i| {
        let (width, height) = i.dimensions();
        iced::window::icon::from_rgba(i.into_raw(), width, height).ok()
    });
    let scale = f32::from(kept.text_percent) / 100.0;
    let window = iced::window::Settings {
        icon,
        #[cfg(target_os = "linux")]
        platform_specific: iced::window::settings::PlatformSpecific {
            application_id: ID.to_owned(),
            ..Default::default()
        },
        ..window_geometry::settings(kept.window, scale)
    };
    iced::application(boot, App::update, App::view)
        .title(|app: &App| app.env.locale.text("ui-name"))
        .theme(App::theme)
        .scale_factor(App::scale)
        .subscription(App::subscription)
        .default_font(font::REGULAR)
        .window(window)
        .run()
}
