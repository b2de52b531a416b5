//! Signing in: from the page of the ways, over the provider's page, to the checks.

use iced::Task;

use crate::app::form::InKeyring;
use crate::app::job::Job;
use crate::app::screen::{consent, diagnosis, lookup, sign_in};
use crate::app::{App, Message, Notice, Screen};
use inbox_doctor::checkup::{Answer, Checkup, SignIn};
use inbox_doctor::diagnose::sign_in_findings;
use inbox_doctor::model::FindingKind;
use inbox_doctor::model::api::{ApiOutcome, ApiSeen};
use inbox_doctor::model::credentials::Credentials;
use inbox_doctor::model::evidence::{AuthOutcome, Evidence, Seen};
use inbox_doctor::model::sign_in::SignInSeen;
use inbox_doctor::signin::{
    ClientSource, Clients, End, Forgotten, Login, Outcome, Page, Remembered, Request, Revoked, Session, Stored,
};

/// How taking back what was remembered ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedOut {
    /// The provider, where it was a sign-in.
    pub provider: Option<inbox_doctor::model::ProviderId>,
    /// At the provider.
    pub revoked: Option<Revoked>,
    /// On this computer.
    pub forgotten: Forgotten,
}

impl App {
    pub(super) fn sign_in(&mut self, message: sign_in::Message) -> Task<Message> {
        let screen = self.screens.iter_mut().rev().find_map(|s| match s {
            Screen::SignIn(screen) => Some(screen),
            _ => None,
        });
        let Some(screen) = screen else { return Task::none() };
        match screen.update(&mut self.form, &self.env, &self.clients, message) {
            sign_in::Action::None => Task::none(),
            sign_in::Action::Open(page) => self.open(page),
            sign_in::Action::Check { sign_in } => self.check(sign_in),
            sign_in::Action::Rehearse(job) => self.start(*job),
            sign_in::Action::SignIn { device } => self.begin_sign_in(device),
            sign_in::Action::Forget => self.forget(),
            sign_in::Action::Settings => self.update(Message::Settings),
        }
    }

    /// To the provider's page, of the mailbox that was typed or of a rehearsal.
    fn begin_sign_in(&mut self, device: bool) -> Task<Message> {
        let rehearsal = match self.screens.last() {
            Some(Screen::SignIn(screen)) => screen.rehearsal().cloned().map(Box::new),
            _ => return Task::none(),
        };
        let page = Page::new(&self.env.locale);
        let request = match rehearsal.as_ref().and_then(|job| Some((job, job.way.as_ref()?))) {
            Some((job, way)) => {
                let mut clients = Clients::default();
                clients.add(way.provider.id.as_str(), way.client.clone(), ClientSource::Settings);
                Request::new(&way.provider, &clients, Some(job.mailbox.address.clone()), page).map(|mut request| {
                    request.limits.browser = way.patience.unwrap_or(request.limits.browser);
                    request
                })
            }
            None => {
                let provider = self.form.provider(&self.env.catalog).0;
                let Some(provider) = provider.and_then(|id| self.env.catalog.provider(id.as_str())) else {
                    return Task::none();
                };
                Request::new(provider, &self.clients, self.form.parsed().ok(), page)
            }
        };
        let Ok(request) = request else {
            return match rehearsal.map(|job| *job).or_else(|| self.job(false)) {
                Some(job) => self.show_sign_in(job, SignInSeen::not_begun()),
                None => Task::none(),
            };
        };
        self.runs += 1;
        let net = rehearsal.as_ref().map_or_else(|| self.env.net.clone(), |job| job.net.clone());
        let browser = self.env.browser.clone();
        let (screen, task) = consent::Consent::new(self.runs, request, device, net, browser, rehearsal);
        Task::batch([self.push(Screen::Consent(Box::new(screen))), task.map(Message::Consent)])
    }

    /// A sign-in goes on while other pages lie above it.
    pub(super) fn consent(&mut self, message: consent::Message) -> Task<Message> {
        let place = self.screens.iter().rposition(|s| matches!(s, Screen::Consent(_)));
        let Some(place) = place else { return Task::none() };
        let Some(Screen::Consent(screen)) = self.screens.get_mut(place) else { return Task::none() };
        match screen.update(message) {
            consent::Action::None => Task::none(),
            consent::Action::Task(task) => task.map(Message::Consent),
            consent::Action::Back => self.back(),
            consent::Action::Ended(end) => {
                let (request, rehearsal) = (screen.request().clone(), screen.rehearsal().cloned());
                self.ended(place, &request, *end, rehearsal)
            }
            consent::Action::Lookup => {
                let provider = screen.request().provider.clone();
                self.push(Screen::Lookup(Box::new(lookup::Lookup::of(provider))))
            }
        }
    }

    fn ended(&mut self, place: usize, request: &Request, end: End, rehearsal: Option<Job>) -> Task<Message> {
        let Some(job) = rehearsal.or_else(|| self.job(false)) else {
            self.screens.truncate(place);
            return self.enter();
        };
        let seen = request.seen(&end);
        if let Outcome::SignedIn(tokens) = end.outcome {
            // Pages that lie above are left: what was waited for has come.
            self.screens.truncate(place);
            let session = Session::new(request.clone(), *tokens, job.net.now()).with_clock(end.clock_ahead);
            let found = sign_in_findings(&seen, request.address.as_ref());
            let somebody_else = found.iter().any(|f| f.kind == FindingKind::SignedInAsOther);
            return self.signed_in(job, Login::new(session), somebody_else);
        }
        let shown = place + 1 == self.screens.len();
        let answer = diagnosis::Diagnosis::new(job.clone(), Answer::not_signed_in(&job.plan, seen, &self.env.catalog));
        self.screens[place] = Screen::Diagnosis(Box::new(answer));
        if shown { self.enter() } else { Task::none() }
    }

    fn signed_in(&mut self, mut job: Job, login: Login, somebody_else: bool) -> Task<Message> {
        if let Some(way) = &job.way {
            job.plan = Checkup::new(&job.mailbox, SignIn::Login(login.clone()), Some(&way.provider)).plan;
            job.login = Some(login);
            return self.start(job);
        }
        self.form.login = Some(login.clone());
        let keep = match (self.form.remember, self.form.kept) {
            // Somebody else's is kept once a server has let it into this mailbox.
            (true, _) if !somebody_else => self.keep(login),
            // What was remembered before is not what the person uses now.
            (false, InKeyring::SignIn | InKeyring::Password) => self.drop_kept(),
            _ => Task::none(),
        };
        Task::batch([keep, self.check(true)])
    }

    /// What kept a sign-in from coming about.
    pub(super) fn show_sign_in(&mut self, job: Job, seen: SignInSeen) -> Task<Message> {
        let answer = diagnosis::Diagnosis::new(job.clone(), Answer::not_signed_in(&job.plan, seen, &self.env.catalog));
        self.push(Screen::Diagnosis(Box::new(answer)))
    }

    /// What a run means for what is remembered, and for the sign-in that it used.
    pub(super) fn after(&mut self, job: &Job, evidence: &[Evidence]) -> Task<Message> {
        let outcome = |e: &Evidence| match &e.seen {
            Seen::Auth(auth) => Some(matches!(auth.outcome, AuthOutcome::Accepted(_))),
            Seen::Api(ApiSeen { outcome: ApiOutcome::Refused(refusal), .. }) if refusal.status == 401 => Some(false),
            _ => None,
        };
        let accepted = evidence.iter().any(|e| outcome(e) == Some(true));
        if let Some(login) = job.login.as_ref().filter(|_| evidence.iter().any(|e| outcome(e) == Some(false))) {
            login.refused();
        }
        if !job.remember || job.rehearsal.is_some() || !accepted {
            return Task::none();
        }
        match (&job.login, &job.credentials) {
            // Somebody else's, that a server let in all the same; others are kept already.
            (Some(login), _) if self.form.kept != InKeyring::SignIn => self.keep(login.clone()),
            (None, Credentials::Password(password)) => {
                let (keyring, address) = (self.env.keyring.clone(), job.mailbox.address.clone());
                let (stored, asked) = (Stored::Password(password.clone()), self.form.asked);
                let keep = async move { Some(keyring.remember(&address, &stored).await) };
                Task::perform(keep, move |r| Message::SavedInKeyring(asked, InKeyring::Password, r))
            }
            _ => Task::none(),
        }
    }

    /// Remembers a sign-in for the address that is typed.
    fn keep(&self, login: Login) -> Task<Message> {
        let Ok(address) = self.form.parsed() else { return Task::none() };
        let (keyring, asked) = (self.env.keyring.clone(), self.form.asked);
        let keep = async move { login.keep(&keyring, &address).await };
        Task::perform(keep, move |r| Message::SavedInKeyring(asked, InKeyring::SignIn, r))
    }

    pub(super) fn kept(&mut self, asked: u64, kind: InKeyring, remembered: Option<Remembered>) -> Task<Message> {
        match remembered {
            Some(Remembered::Kept) => {
                if asked == self.form.asked {
                    self.form.kept = kind;
                }
                Task::none()
            }
            Some(Remembered::NoKeyring(why)) => self.notify(Notice::NotKept(why.message())),
            None => self.notify(Notice::NotKept("signin-no-refresh")),
        }
    }

    /// Takes what is remembered out of the keyring, without a word.
    fn drop_kept(&mut self) -> Task<Message> {
        let Ok(address) = self.form.parsed() else { return Task::none() };
        self.form.kept = InKeyring::Nothing;
        let keyring = self.env.keyring.clone();
        Task::future(async move { keyring.forget(&address).await }).discard()
    }

    /// Takes back what is remembered: at the provider where that can be done, and here.
    fn forget(&mut self) -> Task<Message> {
        let Ok(address) = self.form.parsed() else { return Task::none() };
        let (keyring, net) = (self.env.keyring.clone(), self.env.net.clone());
        let login = self.form.login.take();
        self.form.password = Default::default();
        self.form.kept = InKeyring::Nothing;
        self.form.remember = false;
        self.form.asked += 1;
        let work = async move {
            let provider = login.as_ref().map(|login| login.provider().clone());
            // A keyring that is not there has kept nothing.
            let revoked = match login {
                Some(login) => Some(login.revoke(&*net).await),
                None => None,
            };
            SignedOut { provider, revoked, forgotten: keyring.forget(&address).await }
        };
        Task::perform(work, Message::Gone)
    }
}
