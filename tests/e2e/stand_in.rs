//! The tests' own learning platform keeps what the others rely on.

use end_to_end::platform::{Lrs, routes};
use reqwest::{Client, Method, Response};
use server::{Options, Server};

/// A platform whose store is not there.
fn platform() -> Server {
    let routes = routes(Lrs { port: 9, key: "key".to_owned() });
    Server::start(Options { routes, ..Options::site(env!("CARGO_MANIFEST_DIR")) }).unwrap()
}

async fn ask(server: &Server, method: Method, address: &str, key: &str) -> Response {
    let client = Client::builder().no_proxy().build().unwrap();
    let request = client.request(method, format!("{}platform/{address}", server.address()));
    request.header("Authorization", format!("Basic {key}")).body("{}").send().await.unwrap()
}

#[tokio::test]
async fn a_token_is_given_once() {
    let server = platform();
    for (address, answer) in [
        ("fetch?k=1", "{\"auth-token\":\"key\"}"),
        ("fetch?k=1", "error-code"),
        ("fetch?k=2", "{\"auth-token\":\"key\"}"),
    ] {
        let said = ask(&server, Method::POST, address, "").await.text().await.unwrap();
        assert!(said.contains(answer), "{address}: {said}");
    }
    assert_eq!(ask(&server, Method::GET, "fetch?k=3", "").await.status(), 405);
}

#[tokio::test]
async fn a_document_is_kept_for_whoever_has_the_key() {
    let server = platform();
    let state = "xapi/activities/state?a=1&b=2";
    assert_eq!(ask(&server, Method::GET, state, "key").await.status(), 404);
    assert_eq!(ask(&server, Method::PUT, state, "key").await.status(), 204);
    let turned = ask(&server, Method::GET, "xapi/activities/state?b=2&a=1", "key").await;
    assert_eq!(turned.text().await.unwrap(), "{}", "the order of a query is of no matter");
    assert_eq!(ask(&server, Method::GET, "xapi/agents/profile?a=1&b=2", "key").await.status(), 404);
    assert_eq!(ask(&server, Method::GET, state, "other").await.status(), 401);
}

#[tokio::test]
async fn who_is_signed_out_gets_a_page_to_sign_in() {
    let server = platform();
    let state = "xapi/activities/state?a=1";
    ask(&server, Method::PUT, state, "key").await;
    for how in ["out", "redirect"] {
        ask(&server, Method::POST, &format!("sign/{how}"), "").await;
        let answer = ask(&server, Method::PUT, state, "key").await;
        assert_eq!(answer.status(), 200, "{how}");
        assert!(answer.text().await.unwrap().contains("<title>Sign in"), "{how}");
    }
    ask(&server, Method::POST, "sign/in", "").await;
    assert_eq!(ask(&server, Method::GET, state, "key").await.text().await.unwrap(), "{}");
}

#[tokio::test]
async fn a_store_that_is_not_there_is_a_bad_gateway() {
    let server = platform();
    assert_eq!(ask(&server, Method::GET, "xapi/statements", "key").await.status(), 502);
}
