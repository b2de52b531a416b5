//! LIST with special uses (RFC 6154) and EXAMINE, which changes nothing (RFC 9051 section 6.3.3).

use super::session::{Answer, Data, ImapResponse, ImapSession};
use super::{capability, names};
use crate::model::evidence::{Broken, Folder, MailboxOutcome, MailboxSeen};

/// Folders and INBOX as evidence. `offered`: the capabilities after sign-in, where they are known.
pub async fn look_around(talk: &mut ImapSession, offered: Option<Vec<String>>, required: &[String]) -> MailboxSeen {
    let mut seen = MailboxSeen {
        outcome: MailboxOutcome::Listed,
        folders: Vec::new(),
        missing: Vec::new(),
        messages: None,
        untagged: Vec::new(),
    };
    if let Err(broken) = look(talk, offered, required, &mut seen).await {
        seen.outcome = MailboxOutcome::Broken(broken);
    }
    seen.untagged = talk.take_heard();
    seen
}

async fn look(
    talk: &mut ImapSession,
    offered: Option<Vec<String>>,
    required: &[String],
    seen: &mut MailboxSeen,
) -> Result<(), Broken> {
    let offered = match offered {
        Some(offered) => offered,
        None => capability(talk).await.unwrap_or_default(),
    };
    let has = |name: &str| offered.iter().any(|c| c == name);
    // Some servers let nobody into a mailbox who has not said what he is (RFC 2971).
    let id = if has("ID") { Some(talk.send(&introduction()).await) } else { None };
    let list = talk.send(list_command(&offered)).await;
    let examine = talk.send("EXAMINE INBOX").await;
    let introduced = match id {
        Some(id) => Some(talk.answer(&id).await?.reply),
        None => None,
    };
    let mut listed = match talk.answer(&list).await {
        Ok(listed) => listed,
        Err(broken) => {
            introduced.iter().for_each(|reply| talk.note_refusal(reply));
            return Err(broken);
        }
    };
    let examined = match talk.answer(&examine).await {
        Ok(examined) => examined,
        // The reason stands in the reply before the last words.
        Err(Broken::Closed) if listed.reply.status != "OK" => {
            seen.outcome = MailboxOutcome::ListRefused(listed.reply);
            return Ok(());
        }
        Err(broken) => return Err(broken),
    };
    if listed.reply.status == "BAD" && list_command(&offered) != PLAIN_LIST {
        listed = talk.command(PLAIN_LIST).await?;
    }
    let folders = folders(&listed);
    let missing = missing(&folders, required);
    seen.folders = folders.into_iter().map(|folder| hide(talk, folder)).collect();
    seen.messages = listed.data.iter().chain(&examined.data).rev().find_map(exists);
    if listed.reply.status != "OK" {
        seen.outcome = MailboxOutcome::ListRefused(listed.reply);
        return Ok(());
    }
    seen.missing = missing;
    if examined.reply.status != "OK" {
        seen.outcome = MailboxOutcome::InboxRefused(examined.reply);
    }
    Ok(())
}

const PLAIN_LIST: &str = "LIST \"\" \"*\"";

fn list_command(offered: &[String]) -> &'static str {
    let has = |name: &str| offered.iter().any(|c| c == name);
    if has("IMAP4REV2") || (has("SPECIAL-USE") && has("LIST-EXTENDED")) {
        "LIST \"\" \"*\" RETURN (SPECIAL-USE)"
    } else if has("XLIST") && !has("SPECIAL-USE") {
        "XLIST \"\" \"*\""
    } else {
        PLAIN_LIST
    }
}

fn introduction() -> String {
    format!("ID (\"name\" \"Inbox Doctor\" \"version\" \"{}\")", env!("CARGO_PKG_VERSION"))
}

fn folders(answer: &Answer) -> Vec<Folder> {
    let read = |said: &ImapResponse| match &said.data {
        Data::Folder(folder) => Some(folder.clone()),
        _ => by_eye(&said.text),
    };
    answer.data.iter().filter_map(read).collect()
}

/// A name may echo a secret, as everything may that a server says.
fn hide(talk: &ImapSession, folder: Folder) -> Folder {
    let attributes = folder.attributes.iter().map(|a| talk.hide_name(a)).collect();
    Folder { name: talk.hide_name(&folder.name), attributes }
}

/// XLIST, and LIST lines that the library cannot read: attributes and a quoted or bare name.
fn by_eye(text: &str) -> Option<Folder> {
    let upper = text.to_ascii_uppercase();
    let at = ["* XLIST (", "* LIST ("].iter().find(|p| upper.starts_with(**p))?.len();
    let (attributes, rest) = text.get(at..)?.split_once(')')?;
    let rest = rest.trim_start();
    // The hierarchy delimiter: "/" or NIL.
    let name = rest.split_once(' ')?.1.trim();
    let name = name.strip_prefix('"').and_then(|n| n.strip_suffix('"')).unwrap_or(name);
    let name = name.replace("\\\"", "\"").replace("\\\\", "\\");
    let attributes = attributes.split_whitespace().map(names::special_use).collect();
    Some(Folder { name: names::decode(&name), attributes })
}

fn exists(said: &ImapResponse) -> Option<u32> {
    match said.data {
        Data::Exists(count) => Some(count),
        _ => None,
    }
}

fn missing(folders: &[Folder], required: &[String]) -> Vec<String> {
    let has_use = |use_: &str| folders.iter().flat_map(|f| &f.attributes).any(|a| a.eq_ignore_ascii_case(use_));
    let mut missing: Vec<String> = required.iter().filter(|u| !has_use(u)).cloned().collect();
    let inbox = folders.iter().any(|f| f.name.eq_ignore_ascii_case("INBOX"));
    if !inbox && !has_use("\\Inbox") {
        missing.push("INBOX".to_owned());
    }
    missing
}
