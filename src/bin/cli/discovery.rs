//! Says what was found of a domain, and which servers still need the person’s word.

use std::io::Write;

use super::{Context, Fault, Wrong};
use inbox_doctor::discover::did_you_mean;
use inbox_doctor::locale::Args;
use inbox_doctor::model::account::{Endpoint, Protocol, Security, Source};
use inbox_doctor::model::mailbox::Mailbox;
use inbox_doctor::model::provider::{Confidence, Provider, Server};
use inbox_doctor::plan::Plan;
use inbox_doctor::report;

/// Says before a run which servers would get no password, and how the person can name them (RFC 6186 section 6).
pub fn confirmed(mailbox: &Mailbox) -> Result<(), Wrong> {
    let doubtful: Vec<String> = mailbox.unconfirmed().map(argument).collect();
    if doubtful.is_empty() {
        return Ok(());
    }
    Err(Wrong { message: "cli-confirm-server", field: "imap", value: doubtful.join(" ") })
}

/// The server as an argument.
fn argument(server: &Endpoint) -> String {
    let option = match server.protocol {
        Protocol::Imap => "--imap",
        Protocol::Smtp => "--smtp",
    };
    let security = match server.security {
        Security::StartTls => format!(" {option}-security starttls"),
        Security::Tls | Security::None => String::new(),
    };
    format!("{option} {}:{}{security}", server.host, server.port)
}

/// Prints which provider was found, and from what; nothing where none was.
pub fn print_provider(plan: &Plan, context: &Context) -> Result<(), Fault> {
    let Some(provider) = &plan.provider else { return Ok(()) };
    let by_domain = context.catalog.provider_by_domain(&plan.address.domain).is_some();
    let message = match plan.endpoint(Protocol::Imap).map(|e| e.source) {
        _ if by_domain => "cli-found-by-domain",
        Some(Source::Mx | Source::Entered) => "cli-found-by-mx",
        // The line of the server says it.
        _ => return Ok(()),
    };
    let name = report::provider_name(Some(provider), &context.locale);
    let values = [("provider".to_owned(), name)].into();
    writeln!(std::io::stdout().lock(), "{}", context.locale.format(message, &values))?;
    Ok(())
}

/// Prints which servers are checked, where that was not typed, and a domain that may be meant.
pub fn print(plan: &Plan, context: &Context) -> Result<(), Fault> {
    let text = |message: &str, args: &[(&str, String)]| {
        let args: Args = args.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        context.locale.format(message, &args)
    };
    let mut lines: Vec<String> =
        meant(plan, context).map(|value| text("cli-did-you-mean", &[("value", value)])).into_iter().collect();
    for (protocol, message) in [(Protocol::Imap, "cli-server-imap"), (Protocol::Smtp, "cli-server-smtp")] {
        if let Some(server) = plan.endpoint(protocol).filter(|e| e.source != Source::Entered) {
            let source = source(server, plan, context);
            let shown = format!("{}:{}", server.host, server.port);
            lines.push(text(message, &[("server", shown), ("source", source)]));
        }
    }
    // What must be switched on first, or cannot work at all, before anybody waits for the checks.
    let setup = |id| context.locale.attribute(&format!("provider-{id}"), "setup", &Args::new());
    lines.extend(plan.provider.as_ref().and_then(setup));
    if !lines.is_empty() {
        writeln!(std::io::stdout().lock(), "{}\n", lines.join("\n"))?;
    }
    Ok(())
}

/// Where the server came from, in words; what one list says alone is shown as unconfirmed.
fn source(server: &Endpoint, plan: &Plan, context: &Context) -> String {
    match doubtful(server, plan, context) {
        Some((known, provider)) => {
            let name = report::provider_name(Some(&provider.id), &context.locale);
            let values = [("provider".to_owned(), name), ("date".to_owned(), known.verified_on.clone())];
            context.locale.format("cli-source-unconfirmed", &values.into())
        }
        None => context.locale.text(&format!("source-{}", server.source.as_str())),
    }
}

/// What the catalogue says of this server, where that is not confirmed.
pub fn doubtful<'a>(server: &Endpoint, plan: &Plan, context: &'a Context) -> Option<(&'a Server, &'a Provider)> {
    let provider = plan.provider.as_ref().and_then(|id| context.catalog.provider(id.as_str()))?;
    let known = provider.servers.iter().find(|s| s.protocol == server.protocol)?;
    let of_catalog = matches!(server.source, Source::Catalog | Source::Mx);
    (of_catalog && known.confidence == Confidence::C).then_some((known, provider))
}

/// The domain that was probably meant.
pub fn meant(plan: &Plan, context: &Context) -> Option<String> {
    did_you_mean(&plan.address.domain, &context.catalog).map(str::to_owned)
}
