//! The Gmail API v1: profile and labels (developers.google.com/gmail/api/reference/rest). It tells
//! whose mailbox the token opens and whether there is one. Whether a label is shown in IMAP it does
//! not tell: `labelListVisibility` and `messageListVisibility` are about the web page alone.

use serde_json::Value;

use super::client::{ApiClient, relation};
use crate::model::account::Address;
use crate::model::api::{ApiAccount, ApiOutcome};
use crate::text::visible_line;

/// Whose account it is.
pub async fn account(client: &mut ApiClient<'_>, url: &str, address: &Address) -> ApiOutcome {
    match client.get(url).await {
        Ok(profile) => {
            let primary = profile.get("emailAddress").and_then(Value::as_str).map(visible_line);
            let messages = profile.get("messagesTotal").and_then(Value::as_u64);
            let relation = relation(address, primary.as_deref(), None, None);
            ApiOutcome::Account(ApiAccount { relation, primary, messages, ..ApiAccount::default() })
        }
        Err(outcome) => outcome,
    }
}

/// The labels.
pub async fn labels(client: &mut ApiClient<'_>, url: &str) -> ApiOutcome {
    match client.get(url).await {
        Ok(answer) => {
            let labels = answer.get("labels").and_then(Value::as_array).cloned().unwrap_or_default();
            let text = |label: &Value, name: &str| label.get(name).and_then(Value::as_str).map(visible_line);
            let (system, own): (Vec<_>, Vec<_>) =
                labels.iter().partition(|label| text(label, "type").as_deref() == Some("system"));
            ApiOutcome::Labels {
                system: system.into_iter().filter_map(|label| text(label, "id")).collect(),
                own: own.len(),
            }
        }
        Err(outcome) => outcome,
    }
}
