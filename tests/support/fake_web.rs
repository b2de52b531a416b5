//! Web pages as values: what a request by HTTPS comes to, by the host that is asked.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Mutex;

use futures::FutureExt;
use futures::future::{BoxFuture, pending, ready};
use http::{Request, Response, header};
use inbox_doctor::model::api::HttpFault;

/// What a request comes to.
#[derive(Clone, Debug)]
pub enum Page {
    /// A status, where it leads to if anywhere, and a body.
    Says(u16, Option<String>, Vec<u8>),
    /// No answer, and why.
    Fault(HttpFault),
    /// No answer, ever.
    Silent,
}

impl Page {
    /// A document.
    pub fn ok(body: &str) -> Self {
        Page::Says(200, None, body.as_bytes().to_vec())
    }

    /// Leads elsewhere.
    pub fn to(elsewhere: &str) -> Self {
        Page::Says(301, Some(elsewhere.to_owned()), Vec::new())
    }
}

/// See the module.
#[derive(Default)]
pub struct Web {
    /// What comes next at a host; the last stays.
    pages: Mutex<BTreeMap<String, VecDeque<Page>>>,
    /// The addresses that were asked, in order.
    pub asked: Mutex<Vec<String>>,
}

impl Web {
    /// One more page of a host.
    pub fn page(&mut self, host: &str, page: Page) {
        self.pages.get_mut().unwrap().entry(host.to_owned()).or_default().push_back(page);
    }

    /// One request.
    pub fn fetch(&self, request: &Request<Vec<u8>>) -> BoxFuture<'_, Result<Response<Vec<u8>>, HttpFault>> {
        self.asked.lock().unwrap().push(request.uri().to_string());
        let mut pages = self.pages.lock().unwrap();
        let page = match pages.get_mut(request.uri().host().unwrap_or_default()) {
            Some(queue) if queue.len() > 1 => queue.pop_front().unwrap(),
            Some(queue) => queue[0].clone(),
            None => Page::Fault(HttpFault::NoSuchHost),
        };
        match page {
            Page::Silent => pending().boxed(),
            Page::Fault(fault) => ready(Err(fault)).boxed(),
            Page::Says(status, to, body) => {
                let mut answer = Response::builder().status(status);
                if let Some(to) = to {
                    answer = answer.header(header::LOCATION, to);
                }
                ready(Ok(answer.body(body).unwrap())).boxed()
            }
        }
    }
}
