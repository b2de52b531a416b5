//! `cards`: what the program knows, by code.

use std::io::Write;

use super::args::Cards;
use super::output::{card, cause_json, json};
use super::{Context, Exit, Fault};
use inbox_doctor::model::card::{Card, Cause};
use inbox_doctor::report;

/// Runs the command.
pub fn run(args: &Cards, context: &Context) -> Result<Exit, Fault> {
    let found: Vec<&Card> = match &args.code {
        Some(code) => context.catalog.cards_by_code(code),
        None => context.catalog.cards().collect(),
    };
    if found.is_empty() {
        if args.json {
            json(&Vec::<()>::new())?;
        } else {
            let value = [("value".to_owned(), args.code.clone().unwrap_or_default())].into();
            eprintln!("{}", context.locale.format("cli-no-such-code", &value));
        }
        return Ok(Exit::Unknown);
    }
    let bare = |c: &Card| Cause {
        card: c.id.clone(),
        cause: c.cause.clone(),
        rank: 0,
        because: Vec::new(),
        left_out: Vec::new(),
    };
    if args.json {
        json(&found.iter().map(|c| cause_json(&bare(c), None, context)).collect::<Vec<_>>())?;
        return Ok(Exit::Good);
    }
    let mut out = std::io::stdout().lock();
    for (number, one) in found.iter().enumerate() {
        let text = report::card_text(&bare(one), None, &context.catalog, &context.locale);
        if args.code.is_some() {
            if number > 0 {
                writeln!(out, "\n---\n")?;
            }
            card(&mut out, &text, context)?;
        } else {
            writeln!(out, "{:<40} {}", one.codes.first().unwrap_or(&one.id), text.title)?;
        }
    }
    Ok(Exit::Good)
}
