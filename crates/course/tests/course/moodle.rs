//! A run-time of SCORM that behaves as Moodle's does: what it refuses and with which number, what a course becomes when
//! it ends, what a new launch still has, and how long a message may be when the page is left.

use course::runtime::{Reply, RunTime};
use course::scorm::{Method, Version};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

/// What browsers send on leaving.
pub const MAX_LAST_MESSAGE: usize = 65_536;

/// A platform with one attempt of one learner.
pub struct Moodle {
    version: Version,
    pub mode: &'static str,
    /// What is stored.
    pub stored: RefCell<BTreeMap<String, String>>,
    /// What the page holds.
    pub page: RefCell<BTreeMap<String, String>>,
    running: Cell<bool>,
    ended: Cell<bool>,
    error: Cell<u16>,
    /// How yes and no are said, beside the error.
    pub words: (Reply, Reply),
    /// What is said for an element without a value.
    pub empty: Reply,
    /// Elements that this platform does not know, by their beginning.
    pub lacks: Vec<&'static str>,
    /// Each call, `SetValue cmi.exit suspend`.
    pub calls: RefCell<Vec<String>>,
    /// The length of each message to the server.
    pub messages: RefCell<Vec<usize>>,
}

impl Moodle {
    pub fn new(version: Version) -> Moodle {
        Moodle {
            version,
            mode: "normal",
            stored: RefCell::default(),
            page: RefCell::default(),
            running: Cell::new(false),
            ended: Cell::new(false),
            error: Cell::new(0),
            words: (Reply::Text("true".to_owned()), Reply::Text("false".to_owned())),
            empty: Reply::Text(String::new()),
            lacks: Vec::new(),
            calls: RefCell::default(),
            messages: RefCell::default(),
        }
    }

    pub fn v12(&self) -> bool {
        self.version == Version::V12
    }

    /// Opens the course's page: what an earlier visit stored is there only if it was suspended.
    pub fn launch(&self) {
        let exit = if self.v12() { "cmi.core.exit" } else { "cmi.exit" };
        let mut stored = self.stored.borrow_mut();
        if stored.remove(exit).as_deref() != Some("suspend") {
            let status = self.version.status();
            stored.retain(|element, _| element == status);
        }
        self.page.replace(stored.clone());
        self.running.set(false);
        self.ended.set(false);
        self.calls.borrow_mut().clear();
        self.messages.borrow_mut().clear();
    }

    /// What is stored for an element.
    pub fn kept(&self, element: &str) -> String {
        self.stored.borrow().get(element).cloned().unwrap_or_default()
    }

    /// The values that were written into elements of that beginning, in order.
    pub fn written(&self, start: &str) -> Vec<String> {
        let calls = self.calls.borrow();
        let writes = calls.iter().filter_map(|call| call.split_once("SetValue "));
        writes.filter(|(_, write)| write.starts_with(start)).map(|(_, w)| w.to_owned()).collect()
    }

    /// The names of the calls without their arguments.
    pub fn names(&self) -> Vec<String> {
        let name = |call: &String| call.split(' ').next().unwrap().to_owned();
        self.calls.borrow().iter().map(name).collect()
    }

    fn say(&self, error: u16) -> Reply {
        self.error.set(error);
        if error == 0 { self.words.0.clone() } else { self.words.1.clone() }
    }

    /// Sends everything the page holds, as a form.
    fn send(&self, leaving: bool) {
        let encoded = |text: &str| {
            let one = |byte: u8| if byte.is_ascii_alphanumeric() { 1 } else { 3 };
            text.bytes().map(one).sum::<usize>()
        };
        let page = self.page.borrow();
        let size = |(element, value): (&String, &String)| {
            element.len() + element.matches('.').count() + 2 + encoded(value)
        };
        let bytes: usize = page.iter().map(size).sum();
        self.messages.borrow_mut().push(bytes);
        if !leaving || bytes <= MAX_LAST_MESSAGE {
            self.stored.replace(page.clone());
        }
    }

    fn initialize(&self) -> Reply {
        if self.running.get() {
            return self.say(if self.v12() { 101 } else { 103 });
        }
        if self.ended.get() && !self.v12() {
            return self.say(104);
        }
        self.running.set(true);
        self.say(0)
    }

    fn finish(&self) -> Reply {
        if !self.running.replace(false) {
            return self.say(if self.v12() { 301 } else { 112 });
        }
        self.ended.set(true);
        let status = self.version.status();
        if self.v12() {
            let mut page = self.page.borrow_mut();
            let now = page.entry(status.to_owned()).or_default();
            if matches!(now.as_str(), "" | "not attempted") {
                "completed".clone_into(now);
            }
        }
        self.send(true);
        self.say(0)
    }

    fn get(&self, element: &str) -> Reply {
        if !self.running.get() {
            self.error.set(if self.v12() { 301 } else { 122 });
            return Reply::Text(String::new());
        }
        self.error.set(0);
        let page = self.page.borrow();
        let value = match element {
            _ if element == self.version.mode() => self.mode.to_owned(),
            _ if element.ends_with("._count") => {
                self.count(element.trim_end_matches("_count")).to_string()
            }
            _ if element == self.version.status() && self.v12() => {
                page.get(element).cloned().unwrap_or("not attempted".to_owned())
            }
            _ => page.get(element).cloned().unwrap_or_default(),
        };
        match value.as_str() {
            "" => self.empty.clone(),
            // Who says nothing in place of a text says numbers as numbers.
            "0" if self.empty != Reply::Text(String::new()) => Reply::Number(0.0),
            _ => Reply::Text(value),
        }
    }

    /// How many entries a list has: each has an id.
    fn count(&self, list: &str) -> usize {
        let page = self.page.borrow();
        page.keys().filter(|name| name.starts_with(list) && name.ends_with(".id")).count()
    }

    fn set(&self, element: &str, value: &str) -> Reply {
        let error = self.problem(element, value);
        if error == 0 {
            self.page.borrow_mut().insert(element.to_owned(), value.to_owned());
        }
        self.say(error)
    }

    /// The error of a write; 0 where there is none. The numbers are those of the two editions' tables.
    fn problem(&self, element: &str, value: &str) -> u16 {
        let v12 = self.v12();
        if !self.running.get() {
            return if v12 { 301 } else { 132 };
        }
        if self.lacks.iter().any(|start| element.starts_with(start)) {
            return 401;
        }
        let wrong_type = if v12 { 405 } else { 406 };
        let statuses: &[&str] = if v12 {
            &["passed", "completed", "failed", "incomplete", "browsed"]
        } else {
            &["completed", "incomplete", "not attempted", "unknown"]
        };
        if element == self.version.status() && !statuses.contains(&value) {
            return wrong_type;
        }
        if element.ends_with("exit") && !["suspend", "logout", "time-out", ""].contains(&value) {
            return wrong_type;
        }
        if element == "cmi.suspend_data" && v12 && value.len() > 4096 {
            return wrong_type;
        }
        let mut parts = element.splitn(4, '.');
        let list = (parts.next(), parts.next(), parts.next(), parts.next());
        if let (_, Some(name @ ("interactions" | "objectives")), Some(index), Some(field)) = list
            && let Ok(index) = index.parse::<usize>()
        {
            let there = self.count(&format!("cmi.{name}."));
            let has = |field: &str| {
                self.page.borrow().contains_key(&format!("cmi.{name}.{index}.{field}"))
            };
            if index > there {
                return if v12 { 201 } else { 351 };
            }
            if !v12 && field != "id" && !has("id") {
                return 408;
            }
            if !v12 && field == "learner_response" && !has("type") {
                return 408;
            }
        }
        0
    }
}

impl RunTime for &Moodle {
    fn call(&self, method: Method, arguments: &[&str]) -> Reply {
        if method == Method::LastError {
            return Reply::Text(self.error.get().to_string());
        }
        let call = format!("{} {}", self.version.method(method), arguments.join(" "));
        self.calls.borrow_mut().push(call);
        match (method, arguments) {
            (Method::Initialize, _) => self.initialize(),
            (Method::Finish, _) => self.finish(),
            (Method::Get, [element]) => self.get(element),
            (Method::Set, [element, value]) => self.set(element, value),
            (Method::Commit, _) if self.running.get() => {
                self.send(false);
                self.say(0)
            }
            (Method::Commit, _) => self.say(if self.v12() { 301 } else { 142 }),
            _ => self.say(201),
        }
    }
}
