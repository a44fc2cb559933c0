//! How a platform may launch us, and what half a launch is called.

use course::launch::{Launch, parse, parse_pairs};
use course::{Rule, cmi5, launch};
use serde_json::json;

const AGENT: &str =
    r#"{"objectType":"Agent","account":{"homePage":"https://lms.example","name":"7"}}"#;

fn given(list: &[(&str, &str)]) -> Launch {
    let pairs: Vec<(String, String)> =
        list.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    parse(&pairs)
}

#[test]
fn without_parameters_a_run_time_is_looked_for() {
    assert_eq!(given(&[]), Launch::Plain);
    assert_eq!(given(&[("themes", "stress"), ("core", "50")]), Launch::Plain);
}

#[test]
fn cmi5_gives_all_five() {
    let all = [
        ("fetch", "https://lms.example/token"),
        ("endpoint", "https://lms.example/xapi"),
        ("actor", AGENT),
        ("registration", "r"),
        ("activityId", "https://lms.example/au/1"),
    ];
    let Launch::Cmi5(address, fetch) = given(&all) else { panic!("{:?}", given(&all)) };
    assert_eq!(address.endpoint, "https://lms.example/xapi/");
    assert_eq!(address.activity.as_deref(), Some("https://lms.example/au/1"));
    assert_eq!(fetch, "https://lms.example/token");
    for (at, (name, _)) in all.iter().enumerate() {
        let mut some = all.to_vec();
        some.remove(at);
        let missing = if *name == "fetch" { "fetch, auth" } else { name };
        assert_eq!(given(&some), Launch::Incomplete(missing.to_owned()));
    }
}

#[test]
fn an_endpoint_with_its_authorization_is_enough() {
    let launch =
        given(&[("endpoint", "https://lrs.example/xapi/"), ("auth", "Basic x"), ("actor", AGENT)]);
    let Launch::Xapi(address, auth) = launch else { panic!("{launch:?}") };
    assert_eq!((auth.as_str(), address.registration, address.activity), ("Basic x", None, None));
    let broken = given(&[
        ("endpoint", "https://lrs.example/"),
        ("auth", "x"),
        ("actor", "{\"name\":\"A\"}"),
    ]);
    assert_eq!(broken, Launch::Incomplete("actor".to_owned()), "a learner without an identifier");
}

#[test]
fn an_old_form_of_the_learner_is_straightened() {
    let old = r#"{"name":["A"],"account":[{"accountServiceHomePage":"https://lms.example","accountName":"7"}]}"#;
    let launch = given(&[("endpoint", "e"), ("auth", "x"), ("actor", old)]);
    let Launch::Xapi(address, _) = launch else { panic!("{launch:?}") };
    let straight =
        json!({ "name": "A", "account": { "homePage": "https://lms.example", "name": "7" } });
    assert_eq!(address.actor, straight);
}

#[test]
fn settings_in_launch_data_are_those_of_the_address() {
    let mut rule = Rule::default();
    assert_eq!(
        launch::apply_settings(&mut rule, &parse_pairs("themes=stress&core=50")),
        Vec::<String>::new()
    );
    assert_eq!((rule.themes[0].as_str(), rule.core), ("stress", 50));
    assert_eq!(
        launch::apply_settings(&mut rule, &parse_pairs("some other data")),
        Vec::<String>::new()
    );
}

#[test]
fn the_token_comes_once_or_with_a_reason() {
    assert_eq!(cmi5::token(r#"{"auth-token":"QQ=="}"#), Ok("Basic QQ==".to_owned()));
    let spent = r#"{"error-code":"1","error-text":"Already in use."}"#;
    assert_eq!(cmi5::token(spent), Err("Already in use.".to_owned()));
    assert_eq!(cmi5::token("<html>"), Err("fetch".to_owned()));
}

#[test]
fn launch_data_say_whether_the_visit_counts_and_where_it_leads() {
    let data = |mode: &str, url: &str| {
        json!({ "contextTemplate": {}, "launchMode": mode, "moveOn": "Completed", "returnURL": url }).to_string()
    };
    let launch_data = cmi5::launch_data(&data("Normal", "https://lms.example/back")).unwrap();
    assert!(launch_data.counts);
    assert_eq!(launch_data.return_url.as_deref(), Some("https://lms.example/back"));
    let launch_data = cmi5::launch_data(&data("Review", "javascript:alert(1)")).unwrap();
    assert!(!launch_data.counts);
    assert_eq!(launch_data.return_url, None, "only pages are gone to");
    assert_eq!(cmi5::launch_data("{}"), None);
    assert_eq!(cmi5::launch_data(""), None);
}
