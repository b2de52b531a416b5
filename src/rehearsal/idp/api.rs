//! The HTTP interface to the mailbox: the right token first, then its scope, then the resource.

use http::{Method, StatusCode};

use super::issued::Opens;
use super::{Answered, Asked, Idp, Shown};
use crate::rehearsal::sign_in::{Reply, Resource};

impl Idp {
    /// What lies at a path below the interface's address.
    pub(super) fn resource(&self, path: &str, asked: &Asked) -> Answered {
        if asked.method != Method::GET {
            return self.show(StatusCode::METHOD_NOT_ALLOWED, &Shown::Nothing);
        }
        let at = |list: &[Resource]| list.iter().find(|r| r.path == path).cloned();
        let defaults = at(&self.defaults.api);
        let scope = defaults.as_ref().and_then(|u| u.scope.clone());
        let token = asked.bearer.as_deref().unwrap_or_default();
        let found = at(&self.plays.api).or(defaults);
        let scope = found.as_ref().and_then(|f| f.scope.clone()).or(scope);
        match (self.with_book(|issued| issued.opens(token, scope.as_deref())), found) {
            (Opens::No, _) => self.usually(self.defaults.unauthorized.as_ref()),
            (Opens::NotGranted, _) => self.usually(self.defaults.forbidden.as_ref()),
            (Opens::Yes, None) => self.usually(self.defaults.not_found.as_ref()),
            (Opens::Yes, Some(Resource { status, retry_after, body, .. })) => {
                self.reply(&Reply { status, retry_after, body })
            }
        }
    }

    fn usually(&self, reply: Option<&Reply>) -> Answered {
        match reply {
            Some(reply) => self.reply(reply),
            None => self.show(StatusCode::FORBIDDEN, &Shown::Nothing),
        }
    }
}
