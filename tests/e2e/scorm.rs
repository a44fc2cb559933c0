//! Our packages in a run-time of SCORM, in both editions.

use crate::fixtures;
use end_to_end::courses::{package, visit_course};
use end_to_end::{Reader, Visit, WebDriverResult};
use server::Fault;
use std::collections::BTreeSet;
use std::io::Read;

/// What the two editions call the same.
#[derive(Clone, Copy)]
struct Edition {
    name: &'static str,
    package: &'static str,
    set: &'static str,
    finish: &'static str,
    status: &'static str,
    time: &'static str,
    exit: &'static str,
    location: &'static str,
}

const EDITIONS: [Edition; 2] = [
    Edition {
        name: "1.2",
        package: "crosstalk-scorm12.zip",
        set: "LMSSetValue",
        finish: "LMSFinish",
        status: "cmi.core.lesson_status",
        time: "cmi.core.session_time",
        exit: "cmi.core.exit",
        location: "cmi.core.lesson_location",
    },
    Edition {
        name: "2004",
        package: "crosstalk-scorm2004.zip",
        set: "SetValue",
        finish: "Terminate",
        status: "cmi.completion_status",
        time: "cmi.session_time",
        exit: "cmi.exit",
        location: "cmi.location",
    },
];

/// A course of one theme, a twentieth of its core: three explanations and the introduction.
const COURSE: &str = "course=/course/index.html%3Fthemes%3Dgut-brain%26core%3D5";

impl Edition {
    fn address(self, more: &str) -> String {
        format!("lms/scorm.html?edition={}&{COURSE}{more}", self.name)
    }

    /// The values that were written into an element, in order.
    fn written(self, calls: &[Vec<String>], element: &str) -> Vec<String> {
        let writes = calls.iter().filter(|call| call[0] == self.set && call[1] == element);
        writes.map(|call| call[2].clone()).collect()
    }
}

/// Opens three explanations of the theme's core, one of them a link.
async fn open_three(visit: &Visit) -> WebDriverResult {
    let (nodes, links) = fixtures::view("gut-brain");
    for mark in [format!("[data-node=\"{}\"]", nodes[0]), format!("[data-node=\"{}\"]", nodes[1])] {
        visit.press(&mark).await?;
    }
    visit.press(&format!("[data-link=\"{}\"]", links[0])).await
}

/// Reads the introduction of the theme.
async fn read_introduction(visit: &Visit) -> WebDriverResult {
    visit.key(end_to_end::Key::Escape).await?;
    visit.press_named("button", &fixtures::interface("header.intro")).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_course_is_opened_completed_left_and_taken_up_again() {
    for edition in EDITIONS {
        visit_course(Reader::DESKTOP, edition.package, move |visit| async move {
            visit.launch(&edition.address("")).await?;
            let (nodes, links) = fixtures::view("gut-brain");
            assert_eq!(
                visit.marks("data-node").await?,
                nodes,
                "a course of one theme begins there"
            );
            assert_eq!(visit.line().await?, "");
            open_three(&visit).await?;
            let calls = visit.calls().await?;
            assert_eq!(edition.written(&calls, edition.status), ["incomplete"]);
            for (at, id) in [&nodes[0], &nodes[1], &links[0]].into_iter().enumerate() {
                let element = format!("cmi.interactions.{at}.id");
                assert_eq!(edition.written(&calls, &element), [id.as_str()]);
            }
            read_introduction(&visit).await?;
            let sentence = fixtures::interface("learning.completed");
            assert_eq!(visit.until_said().await?, sentence);
            visit.no_violations("course complete").await?;

            let calls = visit.close_frame().await?;
            assert_eq!(edition.written(&calls, edition.status), ["incomplete", "completed"]);
            assert_eq!(edition.written(&calls, edition.exit), ["suspend"]);
            let times = edition.written(&calls, edition.time);
            assert!(!times.is_empty());
            let form: &[char] =
                if edition.name == "1.2" { &[':'] } else { &['P', 'T', 'H', 'M', 'S'] };
            assert!(
                times[0].trim_matches(|c: char| c.is_ascii_digit() || form.contains(&c)).is_empty(),
                "{times:?}"
            );
            assert_eq!(calls.last().unwrap()[0], edition.finish);
            assert_eq!(
                calls[calls.len() - 2][..2],
                [edition.set, edition.time],
                "one message on leaving"
            );
            let first = calls.iter().find(|call| call[0] == edition.set).unwrap();
            assert_eq!(first[1], edition.exit, "whatever happens to the page");
            let packed = edition.written(&calls, "cmi.suspend_data");
            assert!(packed.last().unwrap().len() < 4096);

            visit.launch(&edition.address("")).await?;
            visit.until("the learner is back where they were", "return !!panel()").await?;
            let fragment = visit.fragment().await?;
            assert_eq!(fragment, "theme=gut-brain&select=gut-brain");
            visit.press(&format!("[data-node=\"{}\"]", nodes[2])).await?;
            let calls = visit.close_frame().await?;
            let completed = |calls: &[Vec<String>]| {
                edition
                    .written(calls, edition.status)
                    .iter()
                    .filter(|value| *value == "completed")
                    .count()
            };
            assert_eq!(
                completed(&calls),
                1,
                "completed is said once, however often the learner comes back"
            );
            assert!(edition.written(&calls, edition.location).last().unwrap().contains(&nodes[2]));
            let failed: Vec<_> =
                calls.iter().filter(|call| call.last().unwrap() == "false").collect();
            assert!(failed.is_empty(), "{failed:?}");
            assert_eq!(visit.console_errors().await?, Vec::<String>::new());
            Ok(())
        })
        .await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_platform_refuses_is_said_and_the_map_goes_on() {
    let edition = EDITIONS[0];
    visit_course(Reader::DESKTOP, edition.package, move |visit| async move {
        visit.launch(&edition.address("&refuses=LMSCommit,LMSSetValue")).await?;
        let (nodes, _) = fixtures::view("gut-brain");
        let sentence = fixtures::interface("learning.refused").replace("{what}", "101");
        assert_eq!(visit.line().await?, sentence);
        visit.no_violations("refused").await?;
        visit.press(&format!("[data-node=\"{}\"]", nodes[0])).await?;
        visit.until("the explanation opens", "return !!panel()").await?;
        visit.launch(&edition.address("&refuses=LMSInitialize")).await?;
        assert_eq!(visit.line().await?, sentence);
        visit.press(&format!("[data-node=\"{}\"]", nodes[0])).await?;
        visit.until("the explanation opens", "return !!panel()").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_teacher_who_looks_around_completes_nothing() {
    for edition in EDITIONS {
        visit_course(Reader::DESKTOP, edition.package, move |visit| async move {
            visit.launch(&edition.address("&mode=review")).await?;
            open_three(&visit).await?;
            read_introduction(&visit).await?;
            visit.until("the introduction is open", "return !!panel()").await?;
            let calls = visit.close_frame().await?;
            assert_eq!(edition.written(&calls, edition.status), Vec::<String>::new());
            assert_eq!(calls.last().unwrap()[0], edition.finish);
            Ok(())
        })
        .await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_teacher_sets_the_rule_in_the_platform() {
    let edition = EDITIONS[1];
    visit_course(Reader::DESKTOP, edition.package, move |visit| async move {
        let address = "lms/scorm.html?edition=2004&course=/course/index.html&data=themes%3Dgut-brain%26core%3D5";
        visit.launch(address).await?;
        visit.launch(&format!("{address}%26share%3Dall")).await?;
        let wrong = fixtures::interface("learning.settings").replace("{what}", "share=all");
        assert_eq!(visit.line().await?, wrong);
        visit.close_frame().await?;
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_platform_the_place_is_kept_here_or_in_the_link() {
    visit_course(Reader::DESKTOP, "crosstalk-scorm12.zip", |visit| async move {
        visit.open_settled("course/index.html").await?;
        let line = "return words(document.querySelector('[data-course] [role=status]'))";
        assert_eq!(visit.value::<String>(line).await?, fixtures::interface("learning.alone"));
        visit.press("[data-node=depression]").await?;
        visit.until("the address is written", "return location.hash === '#select=depression'").await?;
        visit.open_settled("course/index.html").await?;
        visit.until("the place is taken up", "return !!panel()").await?;
        assert_eq!(visit.fragment().await?, "select=depression");
        visit.open_settled("course/index.html#select=anxiety").await?;
        visit.until("a link goes first", "return location.hash === '#select=anxiety' && !!panel()").await?;

        // A frame that may keep nothing.
        visit.value::<serde_json::Value>(
            "const frame = document.createElement('iframe'); frame.sandbox = 'allow-scripts'; frame.title = 'Course';\
             frame.src = 'index.html#select=anxiety'; frame.width = 1200; frame.height = 700; document.body.replaceChildren(frame); return null",
        ).await?;
        visit.driver.enter_frame(0).await?;
        visit.until("the link leads there", "return !!panel()").await?;
        visit.until_said().await?;
        assert_eq!(visit.line().await?, fixtures::interface("learning.nowhere"));
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_course_that_is_faster_than_its_map_writes_the_same_address() {
    visit_course(Reader::DESKTOP, "crosstalk-scorm12.zip", |visit| async move {
        let zip = package("crosstalk-scorm12.zip");
        let of_map = |name: &&str| name.starts_with("crosstalk-") && name.ends_with(".wasm");
        let names: Vec<String> = zip.file_names().map(|name| name.unwrap().into_owned()).collect();
        let wasm = names.iter().map(String::as_str).find(of_map).unwrap();
        for (fragment, address) in [("", "theme=gut-brain"), ("#select=anxiety", "select=anxiety")]
        {
            visit.server.fault(wasm, Fault::Held);
            let page = format!("course/index.html?themes=gut-brain{fragment}");
            visit.open(&page).await?;
            // The course has begun once it says that there is no platform; the map cannot have come.
            visit.until_line(&fixtures::interface("learning.alone")).await?;
            visit.server.heal();
            visit.until_settled().await?;
            assert_eq!(visit.fragment().await?, address);
            // What the map shows then is kept, and a later session begins there.
            visit.open("lms/back.html").await?;
            visit.open_settled("course/index.html").await?;
            visit.until("it is written", "return location.hash !== ''").await?;
            assert_eq!(visit.fragment().await?, address);
        }
        Ok(())
    })
    .await;
}

#[test]
fn each_manifest_lists_the_files_of_its_package_and_no_other() {
    for edition in EDITIONS {
        let mut zip = package(edition.package);
        let names: BTreeSet<String> =
            zip.file_names().map(|name| name.unwrap().into_owned()).collect();
        assert!(
            names.iter().all(|name| !name.ends_with(".br") && !name.ends_with(".gz")),
            "{names:?}"
        );
        let mut manifest = String::new();
        zip.by_name("imsmanifest.xml").unwrap().read_to_string(&mut manifest).unwrap();
        let files =
            manifest.split("<file href=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
        let mut listed: BTreeSet<String> = files.map(str::to_owned).collect();
        assert!(listed.contains("index.html") && listed.contains("learning.wasm"));
        listed.insert("imsmanifest.xml".to_owned());
        assert_eq!(listed, names);
        assert!(manifest.contains("href=\"index.html\">"), "the page that is launched");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_site_itself_loads_nothing_of_the_course() {
    visit_course(Reader::DESKTOP, "crosstalk-scorm12.zip", |visit| async move {
        visit.open_settled("").await?;
        let course = "return performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => /learning|course/.test(name))";
        assert_eq!(visit.value::<Vec<String>>(course).await?, Vec::<String>::new());
        Ok(())
    })
    .await;
}
