//! The mailbox: its address, the provider found from it and why, the servers under "advanced".

mod doubt;
mod servers;

pub use doubt::doubt;

use std::sync::Arc;
use std::time::Duration;

use iced::task::Handle;
use iced::widget::{column, row};
use iced::{Alignment, Fill, Task};

use crate::app::env::Env;
use crate::app::form::{Fault, FieldFault, Form, MxLook};
use crate::app::theme::{Role, space as gap};
use crate::app::ui::{Element, PRIMARY, Page, Ui, id};
use crate::app::widget::button::Kind;
use crate::app::widget::parts::{self, Tone};
use crate::app::widget::picker::{self, Picker};
use crate::app::widget::text::{self, Colored};
use inbox_doctor::discover::{Discovery, Options, did_you_mean, discover};
use inbox_doctor::locale::Args;
use inbox_doctor::model::evidence::AddressFault;
use inbox_doctor::model::{Address, Protocol, Security};
use inbox_doctor::net::Net;

/// The address field.
pub const ADDRESS: &str = "address";
/// How long the typing must rest before the domain's MX is asked.
const REST: Duration = Duration::from_millis(400);

/// The state: what was typed is in the form.
#[derive(Default)]
pub struct Account {
    picker: Option<Picker>,
    advanced: bool,
    fault: Option<Fault>,
    /// The person wants to go on, and waits for the servers.
    pressed: bool,
    /// The MX look-up; it ends with the screen.
    asking: Option<Handle>,
}

/// What the page says.
#[derive(Clone, Debug)]
pub enum Message {
    /// Typed into the address field.
    Address(String),
    /// What was found of the domain.
    Found(String, Discovery),
    /// Open or close the list of providers.
    Change,
    /// The list of providers says something.
    Picker(picker::Message),
    /// Check sending, too.
    WithSmtp(bool),
    /// Fold or unfold the servers.
    Advanced,
    /// Typed as a server's name.
    Host(Protocol, String),
    /// Typed as a server's port.
    Port(Protocol, String),
    /// How a server's connection is made safe; `None`: as found.
    Security(Protocol, Option<Security>),
    /// Typed as the sign-in name.
    Username(String),
    /// Ask the public database of mail settings, too.
    Database(bool),
    /// Ask Microsoft about the mailbox, or not.
    Microsoft(bool),
    /// Call the doubtful servers one's own.
    Confirm(bool),
    /// Open this page.
    Open(String),
    /// Go on.
    Next,
}

/// What the program should do.
pub enum Action {
    /// Nothing more.
    None,
    /// Run this.
    Task(Task<Message>),
    /// Open this page.
    Open(String),
    /// Go on to the sign-in.
    Next,
}

impl Account {
    /// The page, and the MX look-up where the domain is not known.
    pub fn new(form: &mut Form, env: &Env) -> (Self, Task<Message>) {
        if matches!(form.mx, MxLook::Asking { .. }) {
            form.mx = MxLook::None;
        }
        let mut this = Self::default();
        let task = this.look_up(form, env, Duration::ZERO);
        (this, task)
    }

    /// Takes a message.
    pub fn update(&mut self, form: &mut Form, env: &Env, message: Message) -> Action {
        match message {
            Message::Address(text) => {
                form.set_address(text);
                self.fault = None;
                self.pressed = false;
                return Action::Task(self.look_up(form, env, REST));
            }
            Message::Found(domain, found) => {
                if form.mx.domain() == Some(&domain) {
                    form.mx = match found.no_such_domain {
                        true => MxLook::NoSuchDomain { domain },
                        false => MxLook::Known { domain, found },
                    };
                    // What must be looked at first keeps the person here.
                    let good = matches!(form.mx, MxLook::Known { .. }) && form.has_confirmed(&env.catalog);
                    if std::mem::take(&mut self.pressed) && good {
                        return self.next(form, env);
                    }
                }
            }
            Message::Change => {
                self.picker = if self.picker.is_some() { None } else { Some(Picker::default()) };
                if self.picker.is_some() {
                    return Action::Task(crate::app::widget::focus::focus(picker::SEARCH));
                }
            }
            Message::Picker(message) => {
                let choice = self.picker.as_mut().and_then(|p| p.update(&env.catalog, &env.locale, message));
                if let Some(choice) = choice {
                    form.choose(choice);
                    self.picker = None;
                }
            }
            Message::WithSmtp(on) => form.without_smtp = !on,
            Message::Advanced => self.advanced = !self.advanced,
            Message::Host(protocol, text) => servers::of(form, protocol).host = text,
            Message::Port(protocol, text) => servers::of(form, protocol).port = text,
            Message::Security(protocol, security) => servers::of(form, protocol).security = security,
            Message::Username(text) => form.username = text,
            Message::Database(on) => {
                form.database = on;
                form.mx = MxLook::None;
                return Action::Task(self.look_up(form, env, Duration::ZERO));
            }
            Message::Microsoft(on) => form.without_microsoft = !on,
            Message::Confirm(on) => form.confirm(on, &env.catalog),
            Message::Open(page) => return Action::Open(page),
            Message::Next => return self.next(form, env),
        }
        Action::None
    }

    /// Goes on, or, while the servers are searched, once they are known.
    fn next(&mut self, form: &Form, env: &Env) -> Action {
        match form.account() {
            Ok(_) if form.is_searching(&env.catalog) => self.pressed = true,
            Ok(_) => return Action::Next,
            Err(fault) => {
                self.advanced |= !matches!(fault, Fault::Address(_));
                self.fault = Some(fault);
            }
        }
        Action::None
    }

    fn look_up(&mut self, form: &mut Form, env: &Env, rest: Duration) -> Task<Message> {
        let Some(domain) = form.to_look_up(&env.catalog) else { return Task::none() };
        form.mx = MxLook::Asking { domain: domain.clone() };
        let net: Arc<dyn Net> = env.net.clone();
        let catalog = env.catalog.clone();
        let options = Options { database: form.database, ..Options::default() };
        let ask = async move {
            if !rest.is_zero() {
                tokio::time::sleep(rest).await;
            }
            let found = discover(&domain, net.as_ref(), &catalog, options).await;
            Message::Found(domain, found)
        };
        let (task, handle) = Task::future(ask).abortable();
        self.asking = Some(handle.abort_on_drop());
        task
    }

    /// Draws the page.
    pub fn view<'a>(&'a self, ui: Ui<'a>, form: &'a Form) -> Page<'a, Message> {
        let below = match (form.parsed(), self.fault) {
            (Err(fault), shown) => address_remark(ui, fault, matches!(shown, Some(Fault::Address(_)))),
            (Ok(address), _) => meant(ui, &address),
        };
        let address =
            parts::input(ADDRESS, "name@example.jp", &form.address, Message::Address).on_submit(Message::Next);
        let address = parts::field(ui, ui.t("ui-address"), parts::veiled(ui, address), below);
        let smtp = parts::tick(ui, ui.t("ui-with-smtp"), !form.without_smtp, Message::WithSmtp(form.without_smtp));
        let advanced = parts::fold(ui, ui.t("ui-advanced-line"), self.advanced, Message::Advanced).id(id("advanced"));
        let mut body = column![
            text::title(ui, ui.t("ui-account-title")).width(Fill),
            address,
            column![self.provider(ui, form)]
                .push(setup(ui, form))
                .push(database(ui, form))
                .push(microsoft(ui, form))
                .spacing(gap::M),
            column![smtp, advanced].spacing(gap::S),
        ]
        .spacing(gap::XL);
        if self.advanced {
            body = body.push(servers::view(ui, form, self.fault));
        }
        let next = if self.pressed { "ui-searching" } else { "ui-next" };
        let next = parts::button(ui, Kind::Primary, ui.t(next)).on_press(Message::Next).id(id(PRIMARY));
        Page::new(body).step(1).action(next)
    }

    /// The provider as found, why we think so, and the way to another one.
    fn provider<'a>(&'a self, ui: Ui<'a>, form: &Form) -> Element<'a, Message> {
        let (provider, why) = form.provider(ui.catalog);
        let name = match (&provider, &why) {
            (Some(id), _) if id.as_str() == crate::app::form::OTHER => ui.t("ui-provider-other"),
            (Some(id), _) => ui.provider(Some(id)),
            (None, FieldFault::NoAddress) => ui.t("ui-provider-pending"),
            (None, FieldFault::Asking) => ui.t("ui-provider-asking"),
            (None, FieldFault::Published) => ui.t("ui-provider-other"),
            (None, _) => ui.t("ui-provider-not-found"),
        };
        let reason = reason(ui, &why);
        let label = if self.picker.is_some() { "ui-close" } else { "ui-change" };
        let change = parts::button(ui, Kind::Quiet, ui.t(label)).on_press(Message::Change).id(id("change"));
        let words = column![text::heading(ui, name).width(Fill)].push(reason).spacing(2);
        let line = row![words.width(Fill), change].spacing(gap::M).align_y(Alignment::Center);
        let mut all = column![text::body(ui, ui.t("ui-provider")), parts::panel(line)].spacing(gap::XS + 2.0);
        if let FieldFault::NoSuchDomain(domain) = &why {
            let words = text::body(ui, ui.f("ui-no-such-domain", &[("domain", domain)])).width(Fill);
            all = all.push(parts::notice(Tone::Warn, words));
        }
        all = all.push(doubt(ui, form, false, Message::Confirm));
        if let Some(picker) = &self.picker {
            let list = picker.view(ui, provider.as_ref(), form.choice.is_some());
            all = all.push(list.map(Message::Picker));
        }
        all.into()
    }
}

/// The provider's name for the chip of the first page, where the domain tells it.
pub fn found(ui: Ui<'_>, form: &Form) -> Option<String> {
    form.provider(ui.catalog).0.map(|id| ui.provider(Some(&id)))
}

fn reason<'a>(ui: Ui<'_>, why: &FieldFault) -> Option<Element<'a, Message>> {
    let words = match why {
        FieldFault::NoAddress | FieldFault::NoSuchDomain(_) | FieldFault::Asking => return None,
        FieldFault::Domain(domain) => ui.f("ui-why-domain", &[("domain", domain)]),
        FieldFault::Mx(exchange) => ui.f("ui-why-mx", &[("mx", exchange)]),
        FieldFault::Published => ui.t("ui-why-published"),
        FieldFault::Chosen => ui.t("ui-why-chosen"),
        FieldFault::Unknown => ui.t("ui-why-unknown"),
    };
    Some(text::detail(ui, words).role(Role::Muted).width(Fill).wrapping(text::ANYWHERE).into())
}

/// What must be switched on at this provider, or is not known for certain: said before anything is
/// typed that depends on it.
fn setup<'a>(ui: Ui<'a>, form: &Form) -> Option<Element<'a, Message>> {
    let provider = form.provider(ui.catalog).0?;
    let words = ui.locale.attribute(&format!("provider-{provider}"), "setup", &Args::new())?;
    let page = ui.catalog.provider(provider.as_str()).and_then(|p| p.help_page.clone());
    let link = page.map(|page| parts::link(ui, ui.t("ui-help-page"), Message::Open(page)).padding([2.0, 0.0]));
    Some(parts::notice(Tone::Warn, column![text::body(ui, words).width(Fill)].push(link).spacing(gap::S)))
}

/// The one question that goes to somebody else, where nothing nearer is known: only if the person wants.
fn database<'a>(ui: Ui<'a>, form: &Form) -> Option<Element<'a, Message>> {
    let asked = matches!(form.provider(ui.catalog).1, FieldFault::Unknown | FieldFault::Asking);
    if form.parsed().is_err() || !(asked || form.database) || form.choice.is_some() {
        return None;
    }
    let tick = parts::tick(ui, ui.t("ui-database"), form.database, Message::Database(!form.database));
    let about = text::detail(ui, ui.t("ui-database-about")).width(Fill);
    Some(column![tick.id(id("database")), about].spacing(gap::XS).into())
}

/// What Microsoft is told of a mailbox that is its own: on, unless the person does not want it.
fn microsoft<'a>(ui: Ui<'a>, form: &Form) -> Option<Element<'a, Message>> {
    if !form.could_ask_microsoft(ui.catalog) {
        return None;
    }
    let on = !form.without_microsoft;
    let tick = parts::tick(ui, ui.t("ui-microsoft"), on, Message::Microsoft(!on));
    let about = text::detail(ui, ui.t("ui-microsoft-about")).width(Fill);
    Some(column![tick.id(id("microsoft")), about].spacing(gap::XS).into())
}

/// The way to a domain one slip of the finger away.
fn meant<'a>(ui: Ui<'_>, address: &Address) -> Option<Element<'a, Message>> {
    let meant = format!("{}@{}", address.local, did_you_mean(&address.domain, ui.catalog)?);
    let label = ui.f("ui-did-you-mean", &[("address", &meant)]);
    Some(parts::button(ui, Kind::Quiet, label).on_press(Message::Address(meant)).id(id("meant")).into())
}

/// What is wrong with an address. While one types it is not finished, not wrong; a full-width
/// character is said at once, since it is easily missed.
pub fn address_remark<'a, M: 'a>(ui: Ui<'_>, fault: AddressFault, tried: bool) -> Option<Element<'a, M>> {
    let name = match fault {
        AddressFault::Empty => "empty",
        AddressFault::NoAt => "no-at",
        AddressFault::FullWidth => "full-width",
        AddressFault::Blank => "blank",
        AddressFault::BadLocal => "bad-local",
        AddressFault::BadDomain => "bad-domain",
    };
    let at_once = matches!(fault, AddressFault::FullWidth | AddressFault::Blank);
    (tried || at_once).then(|| parts::remark(ui, ui.t(&format!("ui-address-{name}"))))
}
