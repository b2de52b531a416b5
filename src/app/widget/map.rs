//! A small map of a run: you – your network – their server – your mailbox. It shows where it broke.

use iced::widget::{column, container, row, space};
use iced::{Alignment, Fill, Padding, padding};

use super::icon::{Icon, icon};
use super::spinner::spinner;
use super::text::{self, Colored};
use crate::app::theme::{Role, Theme, glyph, space as gap};
use crate::app::ui::{Element, Ui};
use inbox_doctor::model::evidence::AuthOutcome;
use inbox_doctor::model::{CheckId, Evidence, Layer, Protocol, Seen, Status};
use inbox_doctor::plan::Plan;

/// How it stands at one station, and on the way to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nothing of it has begun.
    Waiting,
    /// Being checked.
    Running,
    /// In order.
    Passed,
    /// It broke here.
    Failed,
    /// Not tried, because it broke before, or was not asked for.
    NotTried,
}

impl State {
    fn role(self) -> Role {
        match self {
            State::Passed => Role::Ok,
            State::Failed => Role::Bad,
            State::Running => Role::Accent,
            State::Waiting | State::NotTried => Role::Idle,
        }
    }
}

/// The stations, and the layers that lead to each.
const STATIONS: [(Icon, &str, &[Layer]); 4] = [
    (Icon::Computer, "ui-map-you", &[Layer::Local]),
    (Icon::Globe, "ui-map-network", &[Layer::Dns, Layer::Tcp]),
    (Icon::Server, "ui-map-server", &[Layer::Tls, Layer::Session]),
    (Icon::Mailbox, "ui-map-mailbox", &[Layer::Auth, Layer::Mailbox]),
];

/// The state of every station on the way of one protocol.
pub fn states(protocol: Protocol, plan: &Plan, evidence: &[Evidence], running: &[CheckId]) -> [State; 4] {
    let signed_in = evidence
        .iter()
        .any(|e| matches!(&e.seen, Seen::Auth(auth) if matches!(auth.outcome, AuthOutcome::Accepted(_))));
    // A sign-in that worked settles what looked odd before (as in the diagnosis).
    let settled = |id: CheckId| signed_in && matches!(id, CheckId::Password | CheckId::Mx);
    let other = match protocol {
        Protocol::Imap => "smtp.",
        Protocol::Smtp => "imap.",
    };
    // What belongs to neither server is about receiving, but for this computer.
    let mine = |id: CheckId| {
        let shared = id.layer() == Layer::Local || protocol == Protocol::Imap || id.as_str().starts_with("smtp.");
        shared && !id.as_str().starts_with(other) && !settled(id)
    };
    // What is asked beside the servers has come nearer to no mailbox; where it speaks against it, it is broken all the same.
    let failed = |id: CheckId| evidence.iter().any(|e| e.check == id && e.seen.status() == Status::Failed);
    let beside = |id: CheckId| {
        use CheckId as C;
        matches!(id, C::MicrosoftTenant | C::MicrosoftSignIn | C::MicrosoftMailbox | C::Autodiscover)
            && (signed_in || !failed(id))
    };
    STATIONS.map(|(_, _, layers)| {
        let of_station = |id: &CheckId| layers.contains(&id.layer()) && mine(*id) && !beside(*id);
        let ids: Vec<CheckId> = plan.checks.iter().map(|c| c.id).filter(of_station).collect();
        let done: Vec<Status> = evidence.iter().filter(|e| ids.contains(&e.check)).map(|e| e.seen.status()).collect();
        let runs = ids.iter().any(|id| running.contains(id));
        if done.contains(&Status::Failed) {
            State::Failed
        } else if runs || !done.is_empty() && done.len() < ids.len() {
            State::Running
        } else if done.is_empty() {
            State::Waiting
        } else if done.contains(&Status::Ok) {
            State::Passed
        } else {
            State::NotTried
        }
    })
}

/// Draws it: the stations with their names, and below them how it stands on the way of receiving and,
/// where it is checked, of sending.
pub fn view<'a, M: 'a>(ui: Ui<'_>, plan: &Plan, evidence: &[Evidence], running: &[CheckId]) -> Element<'a, M> {
    let name = |(which, name, _): (Icon, &str, &[Layer])| {
        column![icon(which, glyph::ROW, Role::Muted), text::detail(ui, ui.t(name)).role(Role::Text).center()]
            .spacing(gap::XS)
            .width(Fill)
            .align_x(Alignment::Center)
            .into()
    };
    let label = if ui.narrow() { 40.0 } else { 88.0 };
    let names = row(STATIONS.map(name)).width(Fill);
    let mut all = column![row![space().width(label), names]].spacing(gap::M).width(Fill);
    for protocol in [Protocol::Imap, Protocol::Smtp].into_iter().filter(|p| plan.endpoint(*p).is_some()) {
        let states = states(protocol, plan, evidence, running);
        let words = match protocol {
            Protocol::Imap => "ui-map-receiving",
            Protocol::Smtp => "ui-map-sending",
        };
        let words = container(text::detail(ui, ui.t(words))).width(label);
        all = all.push(row![words, lane(ui, states)].align_y(Alignment::Center));
    }
    all.into()
}

fn lane<'a, M: 'a>(ui: Ui<'_>, states: [State; 4]) -> Element<'a, M> {
    let mut line = row![].align_y(Alignment::Center).width(Fill);
    for (n, state) in states.into_iter().enumerate() {
        let next = states.get(n + 1).copied();
        line = line.push(way((n > 0).then_some(state), padding::right(gap::XS)));
        line = line.push(mark(ui, state)).push(way(next, padding::left(gap::XS)));
    }
    line.into()
}

/// How it stands, by shape as well as by colour.
fn mark<'a, M: 'a>(ui: Ui<'_>, state: State) -> Element<'a, M> {
    let which = match state {
        State::Running => return spinner(SIZE, ui.beat),
        State::Passed => Icon::Passed,
        State::Failed => Icon::Failed,
        State::Waiting => Icon::Waiting,
        State::NotTried => Icon::Skipped,
    };
    icon(which, SIZE, state.role()).into()
}

/// Half of the way between two stations, in the colour of the one it leads to; none at the ends.
fn way<'a, M: 'a>(to: Option<State>, gap_to_mark: Padding) -> Element<'a, M> {
    let line = container(space()).height(2).width(Fill).style(move |theme: &Theme| {
        let style = container::Style::default();
        match to.map(|state| (state, state.role().color(theme))) {
            None => style,
            Some((State::Passed | State::Failed | State::Running, Some(color))) => style.background(color),
            Some(_) => style.background(theme.colors.line),
        }
    });
    container(line).padding(gap_to_mark).width(Fill).into()
}

/// The size of a mark.
const SIZE: f32 = 22.0;

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    use inbox_doctor::catalog::Catalog;
    use inbox_doctor::discover::{Discovery, resolve};
    use inbox_doctor::local::parse_address;
    use inbox_doctor::model::Account;
    use inbox_doctor::plan::plan;

    fn mail() -> Plan {
        let address = parse_address("hanako@example.jp").unwrap();
        let account = Account { address, username: None, provider: None, imap: None, smtp: None, with_smtp: true };
        plan(&resolve(&account, &Discovery::default(), &Catalog::embedded().unwrap()))
    }

    fn one(check: CheckId, seen: Seen) -> Evidence {
        Evidence { check, elapsed: Duration::ZERO, seen, wire: Vec::new() }
    }

    /// Whoever is only asked beside the servers has opened nothing.
    #[test]
    fn what_microsoft_tells_comes_no_nearer_to_the_mailbox() {
        use inbox_doctor::model::microsoft::{MicrosoftSaid, MicrosoftSeen};
        let address = parse_address("hanako@example.jp").unwrap();
        let provider = Some(inbox_doctor::model::ProviderId::new("microsoft365"));
        let account = Account { address, username: None, provider, imap: None, smtp: None, with_smtp: false };
        let plan = plan(&resolve(&account, &Discovery::default(), &Catalog::embedded().unwrap()));
        let told = |said: MicrosoftSaid| {
            let seen = |id: CheckId| match id {
                CheckId::MicrosoftMailbox => {
                    Seen::Microsoft(MicrosoftSeen { said: said.clone(), at_microsoft: true, hosts: Vec::new() })
                }
                _ => Seen::NotAsked,
            };
            let evidence: Vec<Evidence> = plan.checks.iter().map(|c| one(c.id, seen(c.id))).collect();
            states(Protocol::Imap, &plan, &evidence, &[])[3]
        };
        assert_eq!(told(MicrosoftSaid::Online), State::NotTried);
        assert_eq!(told(MicrosoftSaid::Nowhere), State::Failed);
    }

    #[test]
    fn it_shows_where_it_broke() {
        use State as S;
        let plan = mail();
        let imap = |evidence: &[Evidence], running: &[CheckId]| states(Protocol::Imap, &plan, evidence, running);
        let smtp = |evidence: &[Evidence], running: &[CheckId]| states(Protocol::Smtp, &plan, evidence, running);
        assert_eq!(imap(&[], &[]), [S::Waiting; 4]);
        assert_eq!(imap(&[], &[CheckId::ImapTcp])[1], S::Running);
        assert_eq!(smtp(&[], &[CheckId::ImapTcp])[1], S::Waiting);
        // Stopped in the handshake: what stands on it was not tried.
        let seen = |id: CheckId| match id.layer() {
            Layer::Local => Seen::Address(None),
            Layer::Tls => Seen::Stopped,
            Layer::Dns | Layer::Tcp => Seen::NotAsked,
            _ => Seen::NotRun { because: CheckId::ImapTls },
        };
        let evidence: Vec<Evidence> = plan.checks.iter().map(|c| one(c.id, seen(c.id))).collect();
        let shown = imap(&evidence, &[]);
        assert_eq!((shown[0], shown[3]), (S::Passed, S::NotTried), "{shown:?}");
        assert_ne!(shown[2], S::Passed);
    }
}
