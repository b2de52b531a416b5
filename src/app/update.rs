//! Messages to screens, and what the screens want done.

mod signing;

pub use signing::SignedOut;

use iced::Task;
use iced::widget::operation::{AbsoluteOffset, RelativeOffset};

use super::form::InKeyring;
use super::job::Job;
use super::keys::{Scroll, Shortcut};
use super::prefs::Change;
use super::screen::{
    account, diagnosis, help, lookup, rehearsals, running, settings as settings_page, sign_in, welcome,
};
use super::theme::space as gap;
use super::ui::BODY;
use super::widget::card::Shown;
use super::widget::{drawing, focus};
use super::{App, Message, Notice, Screen};
use inbox_doctor::checkup::{Answer, Checkup, SignIn};
use inbox_doctor::model::{Credentials, Secret};
use inbox_doctor::settings;

impl App {
    /// Takes a message to where it belongs.
    pub(super) fn take(&mut self, message: Message) -> Task<Message> {
        match message {
            Message::Welcome(m) => self.welcome(m),
            Message::Account(m) => self.account(m),
            Message::SignIn(m) => self.sign_in(m),
            Message::Consent(m) => self.consent(m),
            Message::Running(m) => self.running(m),
            Message::Diagnosis(m) => self.diagnosis(m),
            Message::Lookup(m) => self.lookup(m),
            Message::Rehearsals(m) => self.rehearsals(m),
            Message::SettingsPage(m) => self.settings_page(m),
            Message::Change(change) => self.change(change),
            Message::Saved(well) => self.saved(well),
            Message::Moved(moved) => self.moved(moved),
            Message::Key(shortcut) => self.key(shortcut),
            Message::Menu => {
                self.menu = !self.menu;
                let id = format!("language-{}", self.env.locale.id());
                if self.menu { focus::focus(id) } else { Task::none() }
            }
            Message::Settings => match self.screens.last() {
                Some(Screen::Settings(_)) => self.back(),
                _ => self.push(Screen::Settings(settings_page::Settings::new())),
            },
            Message::Help => match self.screens.last() {
                Some(Screen::Help) => self.back(),
                _ => self.push(Screen::Help),
            },
            Message::HelpPage(help::Message::Folder(folder)) => self.open_folder(folder),
            Message::Sharing => self.share(),
            Message::Back => self.back(),
            Message::Shown => {
                self.shown = true;
                let catalog = self.env.catalog.clone();
                std::thread::spawn(move || _ = std::sync::LazyLock::force(&catalog));
                Task::none()
            }
            Message::Still(still) => {
                self.system_still = still;
                Task::none()
            }
            Message::Mistakes(found) => self.notify(Notice::Custom(found)),
            Message::Dismiss(n) => {
                if n < self.notices.len() {
                    self.notices.remove(n);
                }
                Task::none()
            }
            Message::SavedInKeyring(asked, kind, remembered) => self.kept(asked, kind, remembered),
            Message::Gone(gone) => self.notify(Notice::Gone(Box::new(gone))),
            Message::Opened(None) => Task::none(),
            Message::Opened(Some(page)) => self.notify(Notice::NotOpened(page)),
        }
    }

    fn welcome(&mut self, message: welcome::Message) -> Task<Message> {
        let Some(Screen::Welcome(screen)) = self.screens.last_mut() else { return Task::none() };
        match screen.update(&mut self.form, message) {
            welcome::Action::None => Task::none(),
            welcome::Action::Change(change) => self.change(change),
            welcome::Action::Connect => {
                let (screen, task) = account::Account::new(&mut self.form, &self.env);
                Task::batch([self.push(Screen::Account(screen)), task.map(Message::Account)])
            }
            welcome::Action::Lookup => self.push(Screen::Lookup(Box::new(lookup::Lookup::new()))),
            welcome::Action::Rehearsals => {
                let screen = rehearsals::Rehearsals::new(&self.env);
                self.push(Screen::Rehearsals(screen))
            }
        }
    }

    fn account(&mut self, message: account::Message) -> Task<Message> {
        let screen = self.screens.iter_mut().rev().find_map(|s| match s {
            Screen::Account(screen) => Some(screen),
            _ => None,
        });
        let Some(screen) = screen else { return Task::none() };
        match screen.update(&mut self.form, &self.env, message) {
            account::Action::None => Task::none(),
            account::Action::Task(task) => task.map(Message::Account),
            account::Action::Open(page) => self.open(page),
            // Whoever has gone to another page meanwhile is not taken away from it.
            account::Action::Next if !matches!(self.screens.last(), Some(Screen::Account(_))) => Task::none(),
            account::Action::Next => {
                let (screen, task) = sign_in::SignIn::new(&self.form, &self.env);
                Task::batch([self.push(Screen::SignIn(screen)), task.map(Message::SignIn)])
            }
        }
    }

    /// Runs the checks of what was typed.
    fn check(&mut self, sign_in: bool) -> Task<Message> {
        // The address may have been changed to one that is none; then its page says so.
        let Some(job) = self.job(sign_in) else { return self.back() };
        self.settings.last_address = Some(job.mailbox.address.to_string());
        Task::batch([self.save(), self.start(job)])
    }

    /// What was typed, as a job; `None`: it is no address yet.
    fn job(&self, sign_in: bool) -> Option<Job> {
        let mailbox = self.form.mailbox(&self.env.catalog).ok()?;
        let login = self.form.login(&self.env.catalog).cloned().filter(|_| sign_in);
        let credentials = match (sign_in, &login) {
            (true, None) => self.form.credentials(),
            _ => Credentials::None,
        };
        let how = login.clone().map_or_else(|| SignIn::Given(credentials.clone()), SignIn::Login);
        let provider = mailbox.provider.as_ref().and_then(|id| self.env.catalog.provider(id.as_str()));
        Some(Job {
            plan: Checkup::new(&mailbox, how, provider).plan,
            kept: Vec::new(),
            mailbox,
            credentials,
            login,
            remember: sign_in && self.form.remember,
            way: None,
            net: self.env.net.clone(),
            accepted: None,
            confirmed: self.form.confirmed.clone(),
            rehearsal: None,
        })
    }

    fn start(&mut self, job: Job) -> Task<Message> {
        self.runs += 1;
        let (screen, task) = running::Running::new(self.runs, job, &self.env.run, &self.env.catalog);
        Task::batch([self.push(Screen::Running(Box::new(screen))), task.map(Message::Running)])
    }

    /// A run goes on while other pages lie above it.
    fn running(&mut self, message: running::Message) -> Task<Message> {
        let place = self.screens.iter().rposition(|s| matches!(s, Screen::Running(_)));
        let Some(place) = place else { return Task::none() };
        let Some(Screen::Running(screen)) = self.screens.get_mut(place) else { return Task::none() };
        match screen.update(&self.env.catalog, message) {
            running::Action::None => Task::none(),
            running::Action::Done(answer) => self.answered(place, *answer),
            running::Action::Stopped(evidence) => {
                let answer = Answer::new(&screen.job().plan, evidence, &self.env.catalog);
                self.answered(place, answer)
            }
            running::Action::NotKept(why) => self.notify(Notice::NotKept(why.message())),
        }
    }

    /// The page of the checks becomes that of their answer.
    fn answered(&mut self, place: usize, answer: Answer) -> Task<Message> {
        let shown = place + 1 == self.screens.len();
        let Some(Screen::Running(screen)) = self.screens.get(place) else { return Task::none() };
        let job = screen.job().clone();
        let keep = match answer.over {
            None => self.after(&job, &answer.evidence),
            Some(dead) => {
                if dead && job.rehearsal.is_none() {
                    // It cannot be used again: the way back leads to a new one.
                    self.form.login = None;
                    self.form.kept = InKeyring::Nothing;
                }
                Task::none()
            }
        };
        self.screens[place] = Screen::Diagnosis(Box::new(diagnosis::Diagnosis::new(job, answer)));
        Task::batch([keep, if shown { self.enter() } else { Task::none() }])
    }

    fn diagnosis(&mut self, message: diagnosis::Message) -> Task<Message> {
        let Some(Screen::Diagnosis(screen)) = self.screens.last_mut() else { return Task::none() };
        match screen.update(&self.env, self.sharing.scope(), message) {
            diagnosis::Action::None => Task::none(),
            diagnosis::Action::Task(task) => task.map(Message::Diagnosis),
            diagnosis::Action::Open(page) => self.open(page),
            diagnosis::Action::Enlarge(shown) => self.enlarge(shown),
            diagnosis::Action::Folder(folder) => self.open_folder(folder),
            diagnosis::Action::SignIn => self.back(),
            diagnosis::Action::Forget => {
                self.form.password = Secret::default();
                Task::none()
            }
            diagnosis::Action::Again(job) => {
                self.screens.pop();
                self.start(*job)
            }
        }
    }

    fn lookup(&mut self, message: lookup::Message) -> Task<Message> {
        let Some(Screen::Lookup(screen)) = self.screens.last_mut() else { return Task::none() };
        match screen.update(&mut self.form, &self.env, message) {
            lookup::Action::None => Task::none(),
            lookup::Action::Task(task) => task.map(Message::Lookup),
            lookup::Action::Open(page) => self.open(page),
            lookup::Action::Enlarge(shown) => self.enlarge(shown),
        }
    }

    fn rehearsals(&mut self, message: rehearsals::Message) -> Task<Message> {
        let Some(Screen::Rehearsals(screen)) = self.screens.last_mut() else { return Task::none() };
        match screen.update(&self.env, message) {
            rehearsals::Action::None => Task::none(),
            rehearsals::Action::Task(task) => task.map(Message::Rehearsals),
            rehearsals::Action::Run(job) => self.push(Screen::SignIn(sign_in::SignIn::rehearsing(job))),
        }
    }

    fn settings_page(&mut self, message: settings_page::Message) -> Task<Message> {
        let Some(Screen::Settings(screen)) = self.screens.last_mut() else { return Task::none() };
        match screen.update(message) {
            settings_page::Action::None => Task::none(),
            settings_page::Action::Change(change) => self.change(change),
            settings_page::Action::Open(page) => self.open(page),
            settings_page::Action::Sharing => self.share(),
        }
    }

    /// A page above the others.
    fn push(&mut self, screen: Screen) -> Task<Message> {
        self.menu = false;
        self.enlarged = None;
        // Not at the start, where it would stand in the way of the first picture.
        if self.screens.len() == 1 {
            let rules = self.env.catalog.clone();
            std::thread::spawn(move || rules.warm());
        }
        self.screens.push(screen);
        self.enter()
    }

    /// The page below; what the one above was doing ends with it.
    fn back(&mut self) -> Task<Message> {
        if std::mem::take(&mut self.menu) {
            return focus::focus("language");
        }
        if let Some(shown) = self.enlarged.take() {
            return focus::focus(shown.from);
        }
        if !self.can_go_back() {
            return Task::none();
        }
        self.screens.pop();
        self.enter()
    }

    /// A page that comes to the front shows its beginning, ready for typing.
    pub(super) fn enter(&self) -> Task<Message> {
        let field = match self.screens.last() {
            Some(Screen::Welcome(_)) => Some(welcome::ADDRESS),
            Some(Screen::Account(_)) => Some(account::ADDRESS),
            Some(Screen::SignIn(_)) => Some(sign_in::PASSWORD),
            Some(Screen::Lookup(_)) => Some(lookup::PASTED),
            _ => None,
        };
        let top = iced::widget::operation::snap_to(BODY, RelativeOffset::START);
        top.chain(match field {
            Some(field) => focus::focus(field),
            None => focus::unfocus(),
        })
    }

    fn change(&mut self, change: Change) -> Task<Message> {
        let app = self.settings.app;
        change.apply(&mut self.settings);
        if self.settings.app != app {
            self.env.serve(self.settings.app);
        }
        self.clients = self.env.clients(&self.settings);
        if let Some(id) = &self.settings.language {
            self.env.locale = self.env.locales.get(id);
            let awaited = self.screens.iter().find_map(|s| if let Screen::Consent(s) = s { Some(s) } else { None });
            if let Some(consent) = awaited {
                consent.request().page.speak(&self.env.locale);
            }
        }
        self.menu = false;
        self.save()
    }

    /// Writes the settings; never two at a time, the last state last.
    fn save(&mut self) -> Task<Message> {
        if self.saving {
            self.unsaved = true;
            return Task::none();
        }
        let Some(write) = self.write() else { return Task::none() };
        self.saving = true;
        Task::perform(write, Message::Saved)
    }

    /// Writes the settings as they are now; `None`: there is no folder for them, or a file that could not be read.
    pub(super) fn write(&self) -> Option<impl Future<Output = bool> + Send + 'static> {
        let folder = self.env.folder.clone().filter(|_| !self.read_only)?;
        let settings = self.settings.clone();
        let write = move || settings::save(&folder, &settings).is_ok();
        Some(async move { tokio::task::spawn_blocking(write).await.unwrap_or(false) })
    }

    fn saved(&mut self, well: bool) -> Task<Message> {
        self.saving = false;
        let again = if std::mem::take(&mut self.unsaved) { self.save() } else { Task::none() };
        if well { again } else { Task::batch([again, self.notify(Notice::NotSaved)]) }
    }

    fn notify(&mut self, notice: Notice) -> Task<Message> {
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
        iced::widget::operation::snap_to(BODY, RelativeOffset::START)
    }

    fn key(&mut self, shortcut: Shortcut) -> Task<Message> {
        match shortcut {
            Shortcut::Next => focus::focus_next(),
            Shortcut::Previous => focus::focus_previous(),
            Shortcut::Back => self.back(),
            Shortcut::Help => self.take(Message::Help),
            Shortcut::Settings => self.take(Message::Settings),
            Shortcut::Sharing => self.share(),
            Shortcut::Larger => self.change(Change::Larger),
            Shortcut::Smaller => self.change(Change::Smaller),
            Shortcut::Usual => self.change(Change::Text(100)),
            Shortcut::Theme => self.change(Change::NextTheme),
            Shortcut::Language => {
                let all = self.env.locales.languages();
                let now = all.iter().position(|l| l.id == self.env.locale.id()).unwrap_or(0);
                match all.get((now + 1) % all.len().max(1)) {
                    Some(next) => self.change(Change::Language(next.id.clone())),
                    None => Task::none(),
                }
            }
            // Enter alone never runs the checks anew: that would send a password once more.
            Shortcut::Primary => match self.screens.last() {
                Some(Screen::Welcome(_)) => self.welcome(welcome::Message::Connect),
                Some(Screen::Account(_)) => self.account(account::Message::Next),
                Some(Screen::SignIn(_)) => self.sign_in(sign_in::Message::Check),
                _ => Task::none(),
            },
            Shortcut::Again => self.diagnosis(diagnosis::Message::Again),
            Shortcut::Scroll(how) => scroll(how),
        }
    }
}

impl App {
    /// Shows a folder in the system's own program for that; its path stands on the page, so that no
    /// word is lost where there is none.
    fn open_folder(&self, folder: std::path::PathBuf) -> Task<Message> {
        let browser = self.env.browser.clone();
        let open = async move {
            let open = move || browser(&folder.to_string_lossy());
            let _ = tokio::task::spawn_blocking(open).await;
        };
        Task::perform(open, |()| Message::Opened(None))
    }

    /// Opens a page in the browser; only the web's own kinds of address.
    fn open(&self, page: String) -> Task<Message> {
        if !page.starts_with("https://") && !page.starts_with("http://") {
            return Task::none();
        }
        let browser = self.env.browser.clone();
        let open = async move {
            let asked = page.clone();
            let opened = tokio::task::spawn_blocking(move || browser(&asked)).await.unwrap_or(false);
            (!opened).then_some(page)
        };
        Task::perform(open, Message::Opened)
    }
}

impl App {
    /// A drawing, as large as the window allows, over the page; closed, the focus is where it was.
    fn enlarge(&mut self, shown: Shown) -> Task<Message> {
        self.menu = false;
        self.enlarged = Some(shown);
        focus::focus(drawing::CLOSE)
    }
}

fn scroll(how: Scroll) -> Task<Message> {
    let by = |y: f32| iced::widget::operation::scroll_by(BODY, AbsoluteOffset { x: 0.0, y });
    match how {
        Scroll::Line(n) => by(f32::from(n) * gap::HUGE),
        Scroll::Page(n) => by(f32::from(n) * 10.0 * gap::HUGE),
        Scroll::Top => iced::widget::operation::snap_to(BODY, RelativeOffset::START),
        Scroll::End => iced::widget::operation::snap_to(BODY, RelativeOffset::END),
    }
}
