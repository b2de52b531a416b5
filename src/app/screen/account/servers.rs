//! The servers under "advanced": as found, each with its source, until one types something else.

use iced::widget::{column, container, row, rule};
use iced::{Alignment, Fill};

use super::Message;
use crate::app::form::{Fault, Form, ServerForm};
use crate::app::theme::space as gap;
use crate::app::ui::{Element, Ui};
use crate::app::widget::parts;
use crate::app::widget::text;
use inbox_doctor::model::provider::Confidence;
use inbox_doctor::model::{Endpoint, Protocol, Provider, Security, Source};

/// The form of a protocol's server.
pub fn of(form: &mut Form, protocol: Protocol) -> &mut ServerForm {
    match protocol {
        Protocol::Imap => &mut form.imap,
        Protocol::Smtp => &mut form.smtp,
    }
}

/// Draws both servers and the sign-in name.
pub fn view<'a>(ui: Ui<'a>, form: &'a Form, fault: Option<Fault>) -> Element<'a, Message> {
    let provider = form.provider(ui.catalog).0;
    let provider = provider.as_ref().and_then(|id| ui.catalog.provider(id.as_str()));
    let mut all = column![server(ui, form, Protocol::Imap, provider, fault)].spacing(gap::L);
    if !form.without_smtp {
        all = all.push(rule::horizontal(1)).push(server(ui, form, Protocol::Smtp, provider, fault));
    }
    let placeholder = form.mailbox(ui.catalog).map(|mailbox| mailbox.imap.username).unwrap_or_default();
    let field =
        parts::input("username", &ui.masked(placeholder), &form.username, Message::Username).on_submit(Message::Next);
    let source = if form.username.trim().is_empty() { "ui-username-source" } else { "ui-source-entered" };
    let below = text::detail(ui, ui.t(source)).width(Fill).into();
    all = all.push(rule::horizontal(1)).push(parts::field(
        ui,
        ui.t("ui-username"),
        parts::veiled(ui, field),
        Some(below),
    ));
    parts::panel(all)
}

fn server<'a>(
    ui: Ui<'a>,
    form: &'a Form,
    protocol: Protocol,
    provider: Option<&Provider>,
    fault: Option<Fault>,
) -> Element<'a, Message> {
    let (typed, name) = match protocol {
        Protocol::Imap => (&form.imap, "imap"),
        Protocol::Smtp => (&form.smtp, "smtp"),
    };
    let found = form.found(protocol, ui.catalog);
    let (host_id, port_id) = match protocol {
        Protocol::Imap => ("imap-host", "imap-port"),
        Protocol::Smtp => ("smtp-host", "smtp-port"),
    };
    let shown = ui.masked(found.host.clone());
    let host = parts::input(host_id, &shown, &typed.host, move |t| Message::Host(protocol, t));
    // A provider's own servers tell nothing of the person.
    let own = ui.catalog.provider_by_host(typed.host.trim()).is_none();
    let host = if own { parts::veiled(ui, host) } else { host };
    let host = parts::field(ui, ui.t("ui-host"), host.on_submit(Message::Next), None);
    let port = parts::input(port_id, &found.port.to_string(), &typed.port, move |t| Message::Port(protocol, t));
    let port = parts::field(ui, ui.t("ui-port"), port.on_submit(Message::Next), None);
    let line: Element<'a, Message> = row![host, container(port).width(96)].spacing(gap::M).into();
    let current = typed.security.unwrap_or(found.security);
    let kinds = [(Security::Tls, "tls"), (Security::StartTls, "starttls"), (Security::None, "none")];
    let safe = row(kinds.map(|(security, word)| {
        let label = ui.t(&format!("ui-security-{word}"));
        let to = Some(security).filter(|s| *s != found.security || !typed.host.is_empty());
        parts::choice(ui, label, current == security, Message::Security(protocol, to)).into()
    }))
    .spacing(gap::S)
    .align_y(Alignment::Center)
    .wrap();
    let mut all = column![
        text::heading(ui, ui.t(&format!("ui-server-{name}"))),
        line,
        parts::field(ui, ui.t("ui-security"), safe, None),
    ]
    .spacing(gap::S + 2.0);
    if current == Security::None {
        all = all.push(parts::remark(ui, ui.t("ui-security-none-remark")));
    }
    match fault {
        Some(Fault::Host(p)) if p == protocol => all = all.push(parts::remark(ui, ui.t("ui-host-fault"))),
        Some(Fault::Port(p)) if p == protocol => all = all.push(parts::remark(ui, ui.t("ui-port-fault"))),
        _ => {}
    }
    all.push(text::detail(ui, source(ui, typed, &found, protocol, provider)).width(Fill)).into()
}

/// Where the setting came from, in words.
fn source(ui: Ui<'_>, typed: &ServerForm, found: &Endpoint, protocol: Protocol, provider: Option<&Provider>) -> String {
    if *typed != ServerForm::default() {
        return ui.t("ui-source-entered");
    }
    let server = provider.and_then(|p| p.servers.iter().find(|s| s.protocol == protocol));
    let sure = server.is_some_and(|s| s.confidence != Confidence::C);
    match (found.source, server) {
        // Found by MX, it is the same provider's file.
        (Source::Catalog | Source::Mx, Some(server)) if found.source == Source::Catalog || !sure => {
            let message = if sure { "ui-source-catalog" } else { "ui-source-unconfirmed" };
            let name = ui.provider(provider.map(|p| &p.id));
            ui.f(message, &[("provider", &name), ("date", &server.verified_on)])
        }
        (other, _) => ui.t(&format!("source-{}", other.as_str())),
    }
}
