//! Questions in a pupil's words lead to what answers them, in the first three results.

use crate::map;
use crosstalk::present::search::{Target, is_guess};
use crosstalk::state::{OverlayState, State, Subject};

/// What is asked, and what may answer: things, tours, links.
const QUESTIONS: &[(&str, &[&str])] = &[
    ("why am I tired when I have the flu", &["flu-week"]),
    ("Why am I tired when I have the flu?", &["fatigue"]),
    ("why do I feel sad when I am ill", &["sickness-behavior"]),
    ("can stress give me a cold", &["stress"]),
    ("why do I get a tummy ache before a test", &["ibs"]),
    ("what happens in my body when I am scared", &["anxiety"]),
    ("do gut bacteria change my mood", &["gut-brain"]),
    ("is depression caused by inflammation", &["inflammation"]),
    ("why can't I sleep", &["sleep-loss"]),
    ("does sport help against depression", &["exercise"]),
    ("what is cortisol", &["cortisol"]),
    ("what are cytokines", &["pro-inflammatory-cytokines"]),
    ("why does my grandma forget everything", &["dementia"]),
    ("can a vaccine change my mood", &["vaccine-response"]),
    ("does loneliness make you ill", &["social-isolation"]),
    ("I feel so alone", &["social-isolation"]),
    ("being bullied at school", &["social-rejection"]),
    ("what does the vagus nerve do", &["vagus-nerve"]),
    ("how does the brain know that I am sick", &["sickness-behavior"]),
    ("why do I have no appetite with a fever", &["sickness-behavior"]),
    ("can yoghurt make me happy", &["fermented-foods"]),
    ("long covid brain fog", &["post-infectious-illness"]),
    ("what is lupus", &["lupus"]),
    ("does smoking harm the brain", &["smoking"]),
    ("why do wounds heal slower under stress", &["wound-healing"]),
    ("heart racing before an exam", &["sympathetic-nervous-system"]),
    ("do painkillers help with depression", &["anti-inflammatory-drugs"]),
    ("what happens when the immune system attacks itself", &["autoimmune-disorders"]),
    ("butterflies in my stomach", &["enteric-nervous-system"]),
    ("are girls more often depressed than boys", &["sex-differences"]),
    ("do friends and hugs help my immune system", &["social-support"]),
    ("is fish good for your brain", &["omega-3"]),
    ("why do I want to be alone when I'm sick", &["social-withdrawal"]),
    ("can meditation lower inflammation", &["mindfulness"]),
    ("alzheimers and germs", &["dementia"]),
    ("depresion", &["depression"]),
    ("cortizol", &["cortisol"]),
    ("inflamation of the brain", &["autoimmune-encephalitis", "microglia"]),
    ("what do scientists not know yet", &["open"]),
    ("happiness hormone", &["serotonin"]),
    ("does beer make anxiety worse", &["alcohol"]),
    ("children who were abused", &["early-life-adversity"]),
    ("hearing voices", &["psychosis"]),
    ("how long does it take for stress hormones to go away", &["cortisol"]),
    ("talking to a therapist", &["psychotherapy"]),
    ("microbs in the gut", &["gut-microbiome"]),
    ("pregnant and infected", &["prenatal-infection"]),
    ("itchy skin when stressed", &["atopic-eczema"]),
];

#[test]
fn questions_in_a_pupils_words_are_answered_in_the_first_three_results() {
    let map = map();
    let mut failed = Vec::new();
    for (query, wanted) in QUESTIONS {
        let overlay = OverlayState { query: (*query).to_string(), ..OverlayState::default() };
        let hits = map.hits(&State { overlay, ..State::default() });
        assert!(!is_guess(&hits), "{query}");
        let ids = hits.iter().take(3).map(|hit| match hit.target {
            Target::Paths(..) => String::from("ways"),
            Target::Subject(Subject::Node(node)) => map.atlas.node(node).id.clone(),
            Target::Subject(Subject::Link(link)) => map.atlas.link_name(link),
            Target::Subject(Subject::Intro(_)) => String::new(),
            Target::Tour(tour) => map.atlas.map().tours[usize::from(tour)].id.clone(),
        });
        let ids: Vec<String> = ids.collect();
        if !ids.iter().any(|id| wanted.contains(&id.as_str())) {
            failed.push(format!("{query}: {ids:?}"));
        }
    }
    assert!(failed.is_empty(), "{failed:#?}");
    assert!(QUESTIONS.len() >= 40);
}

#[test]
fn an_author_leads_to_what_cites_the_work() {
    let map = map();
    let overlay = OverlayState { query: "Dantzer".into(), ..OverlayState::default() };
    let hits = map.hits(&State { overlay, ..State::default() });
    assert!(!hits.is_empty() && !is_guess(&hits), "{hits:?}");
    for hit in hits {
        assert!(hit.matched.is_some_and(|work| !work.is_empty()), "{}", hit.name);
    }
}
