//! Screenshots for people to look at, in `target/screenshots`.

use crate::fixtures;
use end_to_end::{Reader, visit};

#[tokio::test(flavor = "multi_thread")]
async fn what_the_desk_shows() {
    visit(Reader::DESKTOP, |visit| async move {
        let mut views = vec![
            ("overview".to_owned(), String::new()),
            ("everything".to_owned(), "#theme=everything".to_owned()),
            ("everything-selected".to_owned(), "#theme=everything&select=microglia".to_owned()),
            ("node".to_owned(), "#select=depression".to_owned()),
            ("link".to_owned(), "#select=microglia~depression".to_owned()),
            ("outline".to_owned(), "#view=outline".to_owned()),
            ("table".to_owned(), "#view=table".to_owned()),
        ];
        views.extend(
            fixtures::themes()
                .into_iter()
                .map(|theme| (format!("theme-{theme}"), format!("#theme={theme}"))),
        );
        for (name, address) in &views {
            visit.open_settled(address).await?;
            visit.photograph(name).await?;
        }
        visit.prefer(&[("prefers-color-scheme", "dark")]).await?;
        for name in ["overview", "node", "link", "everything"] {
            let address = &views.iter().find(|view| view.0 == name).unwrap().1;
            visit.open_settled(address).await?;
            visit.photograph(&format!("dark-{name}")).await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_phone_shows() {
    visit(Reader::PHONE, |visit| async move {
        for (name, address) in [
            ("overview", ""),
            ("theme", "#theme=gut-brain"),
            ("everything", "#theme=everything"),
            ("node", "#select=depression"),
            ("link", "#theme=gut-brain&select=ibs~anxiety"),
        ] {
            visit.open_settled(address).await?;
            visit.photograph(&format!("phone-{name}")).await?;
        }
        visit.prefer(&[("prefers-color-scheme", "dark")]).await?;
        visit.open_settled("#select=depression").await?;
        visit.photograph("phone-dark").await
    })
    .await;
}
