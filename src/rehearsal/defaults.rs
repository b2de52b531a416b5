//! Defaults of a provider and its family: what they usually have and say where people sign in
//! (`assets/rehearsal/base/sign_in.toml`, and for a family `base/sign_in/<family>.toml`).

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::problem::Server;
use super::sign_in::{Reply, Resource};
use super::{PROBLEMS, RehearsalError};
use crate::model::account::Protocol;
use crate::model::provider::Provider;

/// Why an identity provider says no, apart from what a problem makes it say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum RefusalReason {
    /// The person does not allow it, on the page.
    Deny,
    /// The same on another device.
    DenyDevice,
    /// An administrator must allow it.
    Administrator,
    /// The code for another device is over.
    DeviceExpired,
    /// Nobody has answered on the other device yet.
    Pending,
    /// The code is unknown, used, or of another redirect.
    BadCode,
    /// The verifier does not fit the challenge (RFC 7636 section 4.6).
    BadVerifier,
    /// The refresh token is over.
    BadRefresh,
    /// None of the scopes was consented to.
    NotConsented,
    /// Another client id.
    BadClient,
    /// Not the request that is wanted.
    BadRequest,
}

/// A refusal as RFC 6749 sections 4.1.2.1 and 5.2 write it, with Microsoft's additions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OAuthError {
    pub(super) error: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) error_subcode: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) error_description: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) error_codes: Vec<u32>,
}

/// What the providers of a family usually have and say.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Defaults {
    /// MX records of their customers' domains.
    pub(super) mx: Option<Vec<String>>,
    pub(super) imap: Server,
    pub(super) smtp: Server,
    /// The scope that opens the mailbox by IMAP; absent: any token does.
    pub(super) imap_scope: Option<String>,
    /// The scope that opens sending.
    pub(super) smtp_scope: Option<String>,
    pub(super) refusals: BTreeMap<RefusalReason, OAuthError>,
    /// What the HTTP interface says to no token or a bad one.
    pub(super) unauthorized: Option<Reply>,
    /// What it says to a token without the scope.
    pub(super) forbidden: Option<Reply>,
    /// What it says to a path that it does not know.
    pub(super) not_found: Option<Reply>,
    pub(super) api: Vec<Resource>,
}

impl Defaults {
    /// Of a provider: its servers, and what its family says; what that leaves out is as the standards
    /// have it.
    pub(super) fn of(provider: &Provider, domain: &str) -> Result<Self, RehearsalError> {
        let standard = read("base/sign_in.toml".into())?.unwrap_or_default();
        let own = match &provider.family {
            Some(family) => read(format!("base/sign_in/{family}.toml").into())?.unwrap_or_default(),
            None => Defaults::default(),
        };
        let server = |protocol| {
            let known = provider.servers.iter().find(|s| s.protocol == protocol);
            known.map_or_else(Server::default, |s| Server {
                host: Some(s.host.replace("{domain}", domain)),
                port: Some(s.port),
                security: Some(s.security),
                ..Server::default()
            })
        };
        Ok(Defaults {
            refusals: standard.refusals.into_iter().chain(own.refusals).collect(),
            unauthorized: own.unauthorized.or(standard.unauthorized),
            forbidden: own.forbidden.or(standard.forbidden),
            not_found: own.not_found.or(standard.not_found),
            imap: filled(&own.imap, &filled(&standard.imap, &server(Protocol::Imap))),
            smtp: filled(&own.smtp, &filled(&standard.smtp, &server(Protocol::Smtp))),
            ..own
        })
    }
}

fn read(file: PathBuf) -> Result<Option<Defaults>, RehearsalError> {
    let Some(text) = PROBLEMS.get_file(&file).and_then(|f| f.contents_utf8()) else { return Ok(None) };
    toml::from_str(text).map(Some).map_err(|e| RehearsalError::toml(&file, text, e))
}

/// A server with what is usual where its own file says nothing.
pub(super) fn filled(own: &Server, defaults: &Server) -> Server {
    let or = |mine: &Option<Vec<String>>, defaults: &Option<Vec<String>>| mine.clone().or_else(|| defaults.clone());
    Server {
        host: own.host.clone().or_else(|| defaults.host.clone()),
        port: own.port.or(defaults.port),
        security: own.security.or(defaults.security),
        capabilities: or(&own.capabilities, &defaults.capabilities),
        capabilities_before_tls: or(&own.capabilities_before_tls, &defaults.capabilities_before_tls),
        folders: or(&own.folders, &defaults.folders),
        script: own.script.iter().chain(&defaults.script).cloned().collect(),
        ..own.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalog;

    #[test]
    fn whatever_is_refused_there_are_words_for_it() {
        let all = [
            RefusalReason::Deny,
            RefusalReason::DenyDevice,
            RefusalReason::Administrator,
            RefusalReason::DeviceExpired,
            RefusalReason::Pending,
            RefusalReason::BadCode,
            RefusalReason::BadVerifier,
            RefusalReason::BadRefresh,
            RefusalReason::NotConsented,
            RefusalReason::BadClient,
            RefusalReason::BadRequest,
        ];
        let catalog = Catalog::embedded().unwrap();
        for (provider, own) in [("microsoft365", true), ("outlook", true), ("gmail", true), ("yahoo", false)] {
            let defaults = Defaults::of(catalog.provider(provider).unwrap(), "example.jp").unwrap();
            for why in all {
                assert!(defaults.refusals.contains_key(&why), "{provider}: {why:?}");
            }
            let replies = [&defaults.unauthorized, &defaults.forbidden, &defaults.not_found];
            assert!(replies.iter().all(|r| r.is_some()), "{provider}");
            assert_eq!(own, !defaults.api.is_empty(), "{provider}");
        }
    }
}
