//! What the learner reads of the course from the start: when it is complete, and how far they are.

use super::messages::MessageId;
use super::progress::Progress;
use super::session::Session;

/// The rule in a sentence, and the progress in the next; where the session does not count, that nothing is recorded.
/// `words` gives the text of a message.
pub fn line(session: &Session, words: impl Fn(MessageId) -> String) -> String {
    let progress = match session.counts {
        true => progress(session, &words),
        false => words(MessageId::Looking),
    };
    format!("{} {progress}", rule(session, &words))
}

/// When the course is complete.
fn rule(session: &Session, words: &impl Fn(MessageId) -> String) -> String {
    let course = &session.course;
    let themes = course.counted_themes();
    let names: Vec<&str> = themes.iter().map(|theme| theme.name.as_str()).collect();
    let fill = |message, needed: usize, total: usize| {
        words(message)
            .replace("{needed}", &needed.to_string())
            .replace("{total}", &total.to_string())
            .replace("{core}", &course.rule.core.to_string())
            .replace("{themes}", &names.join(", "))
    };
    match themes.as_slice() {
        [only] => fill(MessageId::Goal, course.needed_of_core(only), only.core().count()),
        all if all.len() == course.themes.len() => {
            fill(MessageId::Goals, course.needed_themes(), all.len())
        }
        some => fill(MessageId::Choice, course.needed_themes(), some.len()),
    }
}

/// How far the learner is.
fn progress(session: &Session, words: &impl Fn(MessageId) -> String) -> String {
    // Once complete, it stays so, whatever a newer package asks for.
    let percent = if session.completed() { 100 } else { session.measure() / 100 };
    let mut text = words(MessageId::Progress).replace("{percent}", &percent.to_string());
    let themes = session.theme_progress();
    if themes.len() > 1 {
        let done = themes.into_iter().filter(|theme: &Progress| theme.complete()).count();
        let needed = session.course.needed_themes();
        let sentence = words(MessageId::Themes)
            .replace("{done}", &done.min(needed).to_string())
            .replace("{needed}", &needed.to_string());
        text.push(' ');
        text.push_str(&sentence);
    }
    text
}
