//! Microsoft Graph v1.0: `/me` and two folders (learn.microsoft.com/graph/api/user-get and
//! mailfolder-get), by the delegated rights User.Read and Mail.ReadBasic.

use serde_json::Value;

use super::client::{ApiClient, relation};
use crate::model::account::Address;
use crate::model::api::{ApiAccount, ApiOutcome};
use crate::text::visible_line;

/// Personal accounts lack some of these; a service that says so is asked again without.
const FIELDS: &str = "$select=mail,userPrincipalName,proxyAddresses,onPremisesSyncEnabled,assignedPlans";
const FOLDER: &str = "$select=totalItemCount";

/// Whose account it is.
pub async fn account(client: &mut ApiClient<'_>, url: &str, address: &Address) -> ApiOutcome {
    let answer = match client.get(&format!("{url}?{FIELDS}")).await {
        Err(ApiOutcome::Refused(refusal)) if refusal.status == 400 => client.get(url).await,
        answer => answer,
    };
    match answer {
        Ok(me) => ApiOutcome::Account(read(&me, address)),
        Err(outcome) => outcome,
    }
}

fn read(me: &Value, address: &Address) -> ApiAccount {
    let text = |name: &str| me.get(name).and_then(Value::as_str).filter(|t| !t.is_empty()).map(visible_line);
    let proxies: Option<Vec<&str>> =
        me.get("proxyAddresses").and_then(Value::as_array).map(|list| list.iter().filter_map(Value::as_str).collect());
    // `SMTP:` in capitals marks the main one, `smtp:` the further ones.
    let main = proxies.iter().flatten().find_map(|p| p.strip_prefix("SMTP:")).map(visible_line);
    let further: Option<Vec<String>> =
        proxies.map(|list| list.iter().filter_map(|p| p.strip_prefix("smtp:")).map(str::to_owned).collect());
    let (primary, sign_in_name) = (main.or_else(|| text("mail")), text("userPrincipalName"));
    ApiAccount {
        relation: relation(address, primary.as_deref(), sign_in_name.as_deref(), further.as_deref()),
        primary,
        sign_in_name,
        on_premises: me.get("onPremisesSyncEnabled").and_then(Value::as_bool),
        mail_plan: me.get("assignedPlans").and_then(Value::as_array).map(|plans| plans.iter().any(holds_a_mailbox)),
        messages: None,
    }
}

/// learn.microsoft.com/graph/api/resources/assignedplan; `Warning` still works.
fn holds_a_mailbox(plan: &Value) -> bool {
    let is = |name: &str, values: &[&str]| {
        plan.get(name).and_then(Value::as_str).is_some_and(|v| values.iter().any(|w| v.eq_ignore_ascii_case(w)))
    };
    is("service", &["exchange"]) && is("capabilityStatus", &["Enabled", "Warning"])
}

/// A folder.
pub async fn folder(client: &mut ApiClient<'_>, url: &str) -> ApiOutcome {
    match client.get(&format!("{url}?{FOLDER}")).await {
        Ok(folder) => ApiOutcome::Folder { messages: folder.get("totalItemCount").and_then(Value::as_u64) },
        Err(outcome) => outcome,
    }
}
