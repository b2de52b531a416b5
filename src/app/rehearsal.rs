//! The rehearsals, as the wizard lists and starts them.

use std::future::Future;
use std::sync::Arc;

use crate::app::job::Job;
use crate::app::world::World;
use inbox_doctor::discover::{Discovery, resolve};
use inbox_doctor::plan::plan;
use inbox_doctor::practice::{self, Problem};

/// Every problem, ours and the organisation's, in the order of the list; `None`: they cannot be
/// read.
pub fn problems(world: &World) -> Option<Vec<Problem>> {
    practice::problems_with_overlay(world.folder.as_deref()).ok().map(|(problems, _)| problems)
}

/// Starts a problem's servers; `None`: they cannot be started. They end with the job.
pub fn start(problem: &Problem, world: &World) -> impl Future<Output = Option<Job>> + Send + 'static {
    let problem = problem.clone();
    let (catalog, locale) = (world.catalog.clone(), world.locale.clone());
    async move {
        let rehearsal = practice::start(&problem, &catalog, &locale).await.ok()?;
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
            practice: Some(format!("practice-{}", problem.id)),
        })
    }
}
