//! `rehearsal`: plays a problem on this computer, as the wizard does.

mod sign_in;

use std::io::Write;

use serde::Serialize;

use super::args::RehearsalArgs;
use super::output::json;
use super::{Context, Exit, Fault, check};
use inbox_doctor::checkup::{Checkup, SignIn};
use inbox_doctor::discover::{Discovery, resolve};
use inbox_doctor::locale::Args;
use inbox_doctor::plan::plan;
use inbox_doctor::rehearsal::{Problem, Rehearsal, problems, start};

#[derive(Serialize)]
struct ProblemJson {
    id: String,
    title: String,
    expect: Vec<String>,
}

/// Runs the command.
pub fn run(args: &RehearsalArgs, context: &Context) -> Result<Exit, Fault> {
    let all = problems()?;
    let title = |id: &str| context.locale.text(&format!("rehearsal-{id}"));
    let Some(name) = &args.name else {
        if args.json {
            let list =
                all.iter().map(|p| ProblemJson { id: p.id.clone(), title: title(&p.id), expect: p.expect.clone() });
            json(&list.collect::<Vec<_>>())?;
        } else {
            let mut out = std::io::stdout().lock();
            for problem in &all {
                writeln!(out, "{:<28} {}", problem.id, title(&problem.id))?;
            }
        }
        return Ok(Exit::Good);
    };
    let Some(problem) = all.iter().find(|p| p.id == *name) else {
        return Ok(context.usage("cli-no-such-problem", name));
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let form = if args.json { check::Form::Json } else { check::Form::Text };
    runtime.block_on(play(problem, form, context))
}

async fn play(problem: &Problem, form: check::Form, context: &Context) -> Result<Exit, Fault> {
    let rehearsal = start(problem, &context.catalog, &context.locale).await?;
    if form == check::Form::Text {
        introduce(problem, &rehearsal, context)?;
    }
    let mailbox = resolve(&rehearsal.account, &Discovery::default(), &context.catalog);
    let mut how = SignIn::Given(rehearsal.credentials.clone());
    let mut provider = mailbox.provider.as_ref().and_then(|id| context.catalog.provider(id.as_str()));
    if let (Some(at), Some(plays)) = (&rehearsal.sign_in, &problem.sign_in) {
        provider = Some(&at.provider);
        how = match sign_in::sign_in(&rehearsal, at, plays, form, context).await? {
            sign_in::Signed::In(login) => SignIn::Login(login),
            sign_in::Signed::Out(seen) => {
                return check::answer(&check::not_signed_in(&plan(&mailbox), *seen, context), form, context);
            }
        };
    }
    let accepted = rehearsal.accepted.clone();
    let checkup = Checkup { accepted, ..Checkup::new(&mailbox, how, provider) };
    check::play(checkup, rehearsal.net.clone(), form, context).await
}

fn introduce(problem: &Problem, rehearsal: &Rehearsal, context: &Context) -> Result<(), Fault> {
    let values: Args = [
        ("title", context.locale.text(&format!("rehearsal-{}", problem.id))),
        ("address", rehearsal.account.address.to_string()),
        ("password", problem.password.clone()),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into();
    let message = if rehearsal.sign_in.is_some() { "rehearsal-page-account" } else { "cli-rehearsal-account" };
    writeln!(std::io::stdout().lock(), "{}\n", context.locale.format(message, &values))?;
    Ok(())
}
