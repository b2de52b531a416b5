//! Sharing the screen: while it is on, nothing that is drawn tells who the person is. It is
//! remembered in no file: a program that is started anew shows everything.

use iced::Task;

use super::screen::{consent, running};
use super::{App, Message, Screen};
use inbox_doctor::checkup::Step;
use inbox_doctor::plan;
use inbox_doctor::report::{Hidden, Mask, Scope};

/// The state.
#[derive(Debug, Default)]
pub struct Sharing {
    on: bool,
    hidden: Hidden,
    mask: Option<Mask>,
    /// How often it was looked for.
    #[cfg(test)]
    pub looked: usize,
}

impl Sharing {
    /// What hides the person; `None`: it is off.
    pub fn mask(&self) -> Option<&Mask> {
        self.mask.as_ref()
    }

    /// How much a report hides.
    pub fn scope(&self) -> Scope {
        if self.on { Scope::Hosts } else { Scope::Person }
    }
}

impl App {
    /// Takes a message, then looks at what there is now to hide, where that may have changed.
    pub fn update(&mut self, message: Message) -> Task<Message> {
        let concerns = concerns(&message);
        let task = self.take(message);
        if concerns {
            self.remember_runs();
            self.hide();
        }
        task
    }

    /// On, or off.
    pub(super) fn share(&mut self) -> Task<Message> {
        self.sharing.on = !self.sharing.on;
        for screen in &mut self.screens {
            if let Screen::Lookup(lookup) = screen {
                lookup.veil();
            }
        }
        Task::none()
    }

    fn hide(&mut self) {
        if !self.sharing.on {
            self.sharing = Sharing::default();
            return;
        }
        #[cfg(test)]
        (self.sharing.looked += 1);
        let hidden = self.hidden();
        if self.sharing.mask.is_none() || hidden != self.sharing.hidden {
            self.sharing.mask = Some(hidden.mask());
            self.sharing.hidden = hidden;
        }
    }

    /// Everything that tells who the person is.
    fn hidden(&self) -> Hidden {
        let catalog = &self.env.catalog;
        let mut hidden = Hidden::of_everybody(catalog);
        let remembered = self.settings.last_address.as_deref().unwrap_or_default();
        for address in [self.form.address.as_str(), remembered].into_iter().filter(|a| a.contains('@')) {
            hidden.typed(address, catalog);
        }
        if let Ok(mailbox) = self.form.mailbox(catalog) {
            hidden.plan(&plan::plan(&mailbox), catalog);
        }
        for typed in [&self.form.imap, &self.form.smtp] {
            hidden.server(typed.host.trim(), catalog);
        }
        for screen in &self.screens {
            match screen {
                Screen::SignIn(s) => s.rehearsal().into_iter().for_each(|job| hidden.plan(&job.plan, catalog)),
                Screen::Running(s) => hidden.plan(&s.job().plan, catalog),
                _ => {}
            }
        }
        for ran in self.history.all() {
            hidden.run(&ran.plan, &ran.evidence, &ran.found, catalog);
        }
        if let Some(home) = &self.env.home {
            hidden.home(home.display().to_string());
        }
        hidden
    }
}

/// Whether a message may change the form, a run, or the history. What only goes on, is drawn or is read does not: while
/// a check runs, most of what comes is of that kind.
fn concerns(message: &Message) -> bool {
    match message {
        Message::Running(message) => match message {
            running::Message::Step(_, step) => !matches!(step, Step::Progress(_)),
            running::Message::Beat | running::Message::Rows(_) => false,
            running::Message::Stop => true,
        },
        Message::Consent(consent::Message::Beat(_)) => false,
        Message::Welcome(_)
        | Message::Account(_)
        | Message::SignIn(_)
        | Message::Consent(_)
        | Message::Diagnosis(_)
        | Message::Rehearsals(_)
        | Message::SettingsPage(_)
        | Message::Sharing
        | Message::Key(_)
        | Message::Back => true,
        Message::Lookup(_)
        | Message::HelpPage(_)
        | Message::Change(_)
        | Message::Saved(_)
        | Message::Moved(_)
        | Message::Menu
        | Message::Settings
        | Message::Help
        | Message::Shown
        | Message::Still(_)
        | Message::Mistakes(_)
        | Message::Dismiss(_)
        | Message::SavedInKeyring(..)
        | Message::Gone(_)
        | Message::Opened(_) => false,
    }
}
