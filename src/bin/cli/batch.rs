//! Runs `check --accounts`: many mailboxes, several at a time, never many at one server.

use std::collections::{BTreeMap, HashMap};
use std::io::{IsTerminal, Write};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use futures::StreamExt;
use serde::Serialize;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc};

use super::accounts::{self, Entry};
use super::args::Check as CheckArgs;
use super::check::Common;
use super::json::{RunJson, exit, run_json};
use super::{Context, Exit, Fault, discovery};
use inbox_doctor::checkup::{Answer, Checkup, SignIn, Step};
use inbox_doctor::discover::Finder;
use inbox_doctor::locale::Args;
use inbox_doctor::model::account::Protocol;
use inbox_doctor::model::credentials::Credentials;
use inbox_doctor::net::Net;
use inbox_doctor::net::shared_pages::SharedPages;
use inbox_doctor::net::system::SystemNet;
use inbox_doctor::plan::{LOGIN, Plan};

/// Connections to one server at a time. Many servers count those of one address, and shut it out.
const AT_ONE_SERVER: u32 = 2;
/// Mailboxes that wait for their servers for every one that is being checked: else those of one busy
/// server would keep the others waiting.
const WAITING: usize = 32;
/// Answers that wait to be printed.
const UNPRINTED: usize = 16;

/// The answer for one mailbox: that of a single check, and whose it is.
#[derive(Serialize)]
struct Line<'a> {
    line: usize,
    email: &'a str,
    #[serde(flatten)]
    run: RunJson<'a>,
}

/// What all mailboxes share.
struct Shared<'a> {
    context: &'a Context,
    net: Arc<dyn Net>,
    finder: Finder,
    common: Common,
    servers: Servers,
    jobs: Semaphore,
    print: mpsc::Sender<Printed>,
    done: AtomicUsize,
    total: usize,
}

/// A line for standard output, and how far everything is then.
struct Printed {
    line: Vec<u8>,
    progress: String,
}

/// Runs the command.
pub fn run(file: &Path, args: &CheckArgs, mut common: Common, context: &Context) -> Result<Exit, Fault> {
    let accounts = match accounts::read(file, &args.mailbox, context) {
        Ok(accounts) => accounts,
        Err(exit) => return Ok(exit),
    };
    let mut entries = accounts.entries;
    if args.no_sign_in {
        entries.iter_mut().for_each(|e| e.password = None);
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let (print, printed) = mpsc::channel(UNPRINTED);
        // Apart from the checks: a reader that is slow must not look like a server that is.
        let printer = tokio::task::spawn_blocking(move || print_all(printed));
        let jobs = usize::from(args.jobs);
        let shared = Shared {
            context,
            net: Arc::new(SharedPages::new(Arc::new(SystemNet::new(std::mem::take(&mut common.extra))?), &[LOGIN])),
            finder: Finder::new(common.limits, args.public_database),
            common,
            servers: Servers::default(),
            jobs: Semaphore::new(jobs),
            print,
            done: AtomicUsize::new(0),
            total: entries.len(),
        };
        // Read once for all of them.
        let _verifiers = shared.net.verifiers();
        let worst = check_all(entries, jobs, &shared).await?;
        drop(shared);
        printer.await??;
        Ok(if accounts.any_bad { Exit::Usage } else { worst })
    })
}

async fn check_all(entries: Vec<Entry>, jobs: usize, shared: &Shared<'_>) -> Result<Exit, Fault> {
    let mut worst = Exit::Good;
    let mut runs = futures::stream::iter(entries).map(|entry| one(entry, shared)).buffer_unordered(jobs * WAITING);
    while let Some(exit) = runs.next().await {
        worst = worse(worst, exit?);
        if shared.print.is_closed() {
            break;
        }
    }
    Ok(worst)
}

/// The exit of all: a line that could not be used, before a problem, before what nobody knows.
fn worse(one: Exit, other: Exit) -> Exit {
    let weight = |exit: &Exit| match exit {
        Exit::Good => 0,
        Exit::Unknown => 1,
        Exit::Problem => 2,
        Exit::Usage => 3,
    };
    std::cmp::max_by_key(one, other, weight)
}

async fn one(entry: Entry, shared: &Shared<'_>) -> Result<Exit, Fault> {
    let Shared { context, net, common, .. } = shared;
    // The search asks as many servers as a check does.
    let job = shared.jobs.acquire().await;
    let mailbox = shared.finder.resolve(&entry.account, &**net, &context.catalog).await;
    let mailbox = mailbox.asking_microsoft(common.microsoft);
    let credentials = entry.password.map_or(Credentials::None, Credentials::Password);
    if let (Credentials::Password(_), Err(wrong)) = (&credentials, discovery::confirmed(&mailbox)) {
        accounts::say("cli-account-unconfirmed", entry.line, &wrong.value, context);
        shared.done.fetch_add(1, Ordering::Relaxed);
        return Ok(Exit::Usage);
    }
    let provider = mailbox.provider.as_ref().and_then(|id| context.catalog.provider(id.as_str()));
    let (limits, accepted) = (common.limits, common.accepted.clone());
    let checkup = Checkup { limits, accepted, ..Checkup::new(&mailbox, SignIn::Given(credentials), provider) };
    let plan = Arc::clone(&checkup.plan);
    let came = {
        let (_at_servers, _job) = match shared.servers.try_enter(&plan) {
            Some(permits) => (permits, job),
            // Those of a busy server keep nobody else waiting.
            None => {
                drop(job);
                let permits = shared.servers.enter(&plan).await;
                (permits, shared.jobs.acquire().await)
            }
        };
        let steps = checkup.run(Arc::clone(net), Arc::clone(&context.catalog));
        let last = steps.filter_map(|step| async { if let Step::Done(came) = step { Some(came) } else { None } });
        // A task of its own, so that every core has its share.
        tokio::spawn(last.collect::<Vec<_>>()).await?.pop()
    };
    let came = came.map_or_else(|| Answer::new(&plan, Vec::new(), &context.catalog), |came| *came);
    answer(entry.line, &entry.email, &came, shared).await
}

async fn answer(line: usize, email: &str, came: &Answer, shared: &Shared<'_>) -> Result<Exit, Fault> {
    let run = run_json(&came.plan, &came.evidence, &came.diagnosis, shared.context);
    let mut line = serde_json::to_vec(&Line { line, email, run })?;
    line.push(b'\n');
    let done = shared.done.fetch_add(1, Ordering::Relaxed) + 1;
    let values: Args =
        [("done", done), ("total", shared.total)].map(|(name, n)| (name.to_owned(), n.to_string())).into();
    let progress = shared.context.locale.format("cli-progress", &values);
    // Where nobody prints any more, the printer says why.
    let _ = shared.print.send(Printed { line, progress }).await;
    Ok(exit(&came.diagnosis))
}

/// Prints each answer at once; how far it is only where somebody watches.
fn print_all(mut printed: mpsc::Receiver<Printed>) -> std::io::Result<()> {
    let mut errors = std::io::stderr();
    let watched = errors.is_terminal();
    while let Some(Printed { line, progress }) = printed.blocking_recv() {
        let mut out = std::io::stdout().lock();
        out.write_all(&line)?;
        out.flush()?;
        if watched {
            write!(errors, "\r{progress}")?;
        }
    }
    if watched {
        writeln!(errors)?;
    }
    Ok(())
}

/// How many are at which server.
#[derive(Default)]
struct Servers(Mutex<HashMap<String, Arc<Semaphore>>>);

/// The servers of a plan, and how many connections its checks have at each. In one order for all: nobody waits in a
/// circle.
fn wanted(plan: &Plan) -> BTreeMap<String, u32> {
    let mut wanted: BTreeMap<String, u32> = BTreeMap::new();
    for server in [Protocol::Imap, Protocol::Smtp].into_iter().filter_map(|p| plan.endpoint(p)) {
        *wanted.entry(server.host.to_ascii_lowercase()).or_default() += 1;
    }
    wanted
}

impl Servers {
    /// Waits until every server of the plan has room for its checks. Before they begin: their time is
    /// then as long as that of a single check.
    async fn enter(&self, plan: &Plan) -> Vec<OwnedSemaphorePermit> {
        let mut permits = Vec::new();
        for (host, connections) in wanted(plan) {
            permits.extend(self.of(host).acquire_many_owned(connections).await);
        }
        permits
    }

    /// The same without waiting; `None` where one of them has no room now.
    fn try_enter(&self, plan: &Plan) -> Option<Vec<OwnedSemaphorePermit>> {
        let all = wanted(plan).into_iter();
        all.map(|(host, connections)| self.of(host).try_acquire_many_owned(connections).ok()).collect()
    }

    fn of(&self, host: String) -> Arc<Semaphore> {
        let room = || Arc::new(Semaphore::new(AT_ONE_SERVER as usize));
        let mut servers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(servers.entry(host).or_insert_with(room))
    }
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::net::{IpAddr, SocketAddr};
    use std::time::{Duration, SystemTime};

    use futures::FutureExt;
    use futures::future::{BoxFuture, ready};
    use inbox_doctor::catalog::Catalog;
    use inbox_doctor::local::parse_address;
    use inbox_doctor::locale::Locales;
    use inbox_doctor::model::account::Account;
    use inbox_doctor::model::evidence::MxRecord;
    use inbox_doctor::net::verifiers::Verifiers;
    use inbox_doctor::net::{Answer, ByteStream, Family, Limits, Roots};
    use inbox_doctor::signin::Clients;

    use super::*;

    /// Counts how many mailboxes it is busy with.
    #[derive(Default)]
    struct Busy {
        now: AtomicUsize,
        most: AtomicUsize,
    }

    impl Net for Busy {
        fn mx<'a>(&'a self, _: &'a str) -> BoxFuture<'a, Answer<MxRecord>> {
            async {
                let now = self.now.fetch_add(1, Ordering::SeqCst) + 1;
                self.most.fetch_max(now, Ordering::SeqCst);
                tokio::time::sleep(Duration::from_secs(1)).await;
                self.now.fetch_sub(1, Ordering::SeqCst);
                Answer::NoSuchName
            }
            .boxed()
        }

        fn addresses<'a>(&'a self, _: &'a str, _: Family) -> BoxFuture<'a, Answer<IpAddr>> {
            ready(Answer::NoSuchName).boxed()
        }

        fn connect(&self, _: SocketAddr) -> BoxFuture<'_, io::Result<Box<dyn ByteStream>>> {
            ready(Err(io::ErrorKind::ConnectionRefused.into())).boxed()
        }

        fn now(&self) -> SystemTime {
            SystemTime::UNIX_EPOCH
        }

        fn verifiers(&self) -> Arc<Verifiers> {
            Arc::new(Verifiers::new(Roots::default()))
        }
    }

    #[tokio::test(start_paused = true)]
    async fn the_search_for_servers_counts_among_the_jobs() {
        let locale = Locales::embedded().unwrap().get("en");
        let catalog = Arc::new(Catalog::embedded().unwrap());
        let context = Context { catalog, report_locale: locale.clone(), locale, clients: Clients::default() };
        let busy = Arc::new(Busy::default());
        let common = Common { extra: Vec::new(), accepted: None, limits: Limits::default(), microsoft: None };
        let (print, mut printed) = mpsc::channel(100);
        let net = Arc::clone(&busy) as Arc<dyn Net>;
        let entries: Vec<Entry> = (1..=40)
            .map(|line| {
                let email = format!("hanako@{line}.example");
                let address = parse_address(&email).unwrap();
                let account =
                    Account { address, username: None, provider: None, imap: None, smtp: None, with_smtp: true };
                Entry { line, email, account, password: None }
            })
            .collect();
        let shared = Shared {
            context: &context,
            net,
            finder: Finder::new(Limits::default(), false),
            common,
            servers: Servers::default(),
            jobs: Semaphore::new(4),
            print,
            done: AtomicUsize::new(0),
            total: entries.len(),
        };
        check_all(entries, 4, &shared).await.unwrap();
        drop(shared);
        let mut lines = 0;
        while printed.recv().await.is_some() {
            lines += 1;
        }
        assert_eq!((lines, busy.most.load(Ordering::SeqCst)), (40, 4));
    }
}
