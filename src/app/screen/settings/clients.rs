//! The client ids under which this program is known to providers: each group of providers folded
//! under its names, with what is set and where it came from.

use std::collections::BTreeMap;

use iced::Fill;
use iced::widget::{column, row};

use super::Message;
use crate::app::prefs::{Change, ClientField};
use crate::app::theme::space as gap;
use crate::app::ui::{Element, Ui};
use crate::app::widget::{parts, text};
use inbox_doctor::model::{Provider, Secret};
use inbox_doctor::settings::Settings as Saved;
use inbox_doctor::signin::{ClientSource, Clients};

/// Every group.
pub fn view<'a>(ui: Ui<'a>, kept: &'a Saved, clients: &Clients, open: Option<&str>) -> Element<'a, Message> {
    let mut groups: BTreeMap<String, Vec<&Provider>> = BTreeMap::new();
    for provider in ui.catalog.providers().filter(|p| p.oauth.is_some()) {
        let name = provider.family.clone().unwrap_or_else(|| provider.id.to_string());
        groups.entry(name).or_default().push(provider);
    }
    let mut all = column![
        text::heading(ui, ui.t("ui-clients")).width(Fill),
        text::detail(ui, ui.t("ui-clients-about")).width(Fill),
    ]
    .spacing(gap::S)
    .width(Fill);
    for (name, providers) in groups {
        let unfolded = open == Some(name.as_str());
        let names: Vec<String> = providers.iter().map(|p| ui.provider(Some(&p.id))).collect();
        let source = providers.first().and_then(|p| clients.source(p));
        let label = format!("{} – {}", names.join(&ui.t("ui-list-joint")), ui.t(state(source)));
        let fold = parts::fold(ui, label, unfolded, Message::Fold(name.clone()));
        all = all.push(fold.id(iced::widget::Id::from(format!("client-{name}"))));
        if unfolded {
            all = all.push(fields(ui, &name, providers.first().copied(), kept));
        }
    }
    all.into()
}

fn state(source: Option<ClientSource>) -> &'static str {
    match source {
        None => "ui-client-none",
        Some(ClientSource::Build) => "ui-client-build",
        Some(ClientSource::Organisation) => "ui-client-organisation",
        Some(ClientSource::Settings) => "ui-client-settings",
    }
}

fn fields<'a>(ui: Ui<'a>, name: &str, provider: Option<&Provider>, kept: &'a Saved) -> Element<'a, Message> {
    let oauth = provider.and_then(|p| p.oauth.as_ref());
    let client = kept.clients.get(name);
    let field = |id: &'static str, label: &str, which: ClientField, value: &'a str| {
        let name = name.to_owned();
        let change = move |text| Message::Change(Change::Client(name.clone(), which, Secret::new(text)));
        let input = parts::input(id, "", value, change).secure(which == ClientField::Secret || ui.mask.is_some());
        parts::field(ui, ui.t(label), input, None)
    };
    let mut all = column![field("client-id", "ui-client-id", ClientField::Id, client.map_or("", |c| &c.id))];
    let secret = client.and_then(|c| c.secret.as_deref()).unwrap_or_default();
    all = all.push(field("client-secret", "ui-client-secret", ClientField::Secret, secret));
    if oauth.is_some_and(|o| o.authorize.contains("{tenant}")) {
        let tenant = client.and_then(|c| c.tenant.as_deref()).unwrap_or_default();
        all = all.push(field("client-tenant", "ui-client-tenant", ClientField::Tenant, tenant));
    }
    let redirect = oauth.map(|o| ui.f("ui-client-redirect", &[("redirect", &o.redirect)]));
    all = all.push(redirect.map(|words| text::detail(ui, words).width(Fill)));
    let page = oauth.and_then(|o| o.client_page.clone());
    all = all.push(page.map(|page| row![parts::link(ui, ui.t("ui-client-page"), Message::Open(page))]));
    parts::panel(all.spacing(gap::M).width(Fill))
}
