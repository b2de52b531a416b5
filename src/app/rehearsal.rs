//! The rehearsals, as the wizard lists and starts them.

use std::future::Future;
use std::sync::Arc;

use super::env::Env;
use crate::app::job::Job;
use inbox_doctor::discover::{Discovery, resolve};
use inbox_doctor::plan::plan;
use inbox_doctor::rehearsal::{self, Problem};

/// Every problem, ours and the organisation's, in the order of the list; `None`: they cannot be
/// read.
pub fn problems(env: &Env) -> Option<Vec<Problem>> {
    rehearsal::problems_with_custom(env.folder.as_deref()).ok().map(|(problems, _)| problems)
}

/// Starts a problem's servers; `None`: they cannot be started. They end with the job.
pub fn start(problem: &Problem, env: &Env) -> impl Future<Output = Option<Job>> + Send + 'static {
    let problem = problem.clone();
    let (catalog, locale) = (env.catalog.clone(), env.locale.clone());
    async move {
        let rehearsal = rehearsal::start(&problem, &catalog, &locale).await.ok()?;
        let mailbox = resolve(&rehearsal.account, &Discovery::default(), &catalog);
        Some(Job {
            kept: Vec::new(),
            plan: Arc::new(plan(&mailbox)),
            mailbox,
            credentials: rehearsal.credentials,
            login: None,
            remember: false,
            way: rehearsal.sign_in.map(Box::new),
            net: rehearsal.net,
            accepted: rehearsal.accepted,
            confirmed: Vec::new(),
            rehearsal: Some(format!("rehearsal-{}", problem.id)),
        })
    }
}
