//! Search over things, tours and links: what is typed → what is meant, best first.
//!
//! Words that say nothing are left out and any other may answer. Results are ranked by how many words answer, how well,
//! where (name, synonym, text, author of a work cited), and by how few other names hold the word.

use super::case_fold::is_letter;
use super::sort::sort_by_rank;
use super::spelling::{SAME, Typed, alike};
use super::{Atlas, LinkId, NodeId};
use content::bundle::{Deferred, OpeningQuestion};
use content::locale::Locale;

/// What a search found.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// A thing, and the other name or synonym that matched where its name did not.
    Thing(NodeId, Option<String>),
    /// A tour: its position in `Map::tours`.
    Tour(u8),
    /// A link, and the work it cites where only an author matched.
    Link(LinkId, Option<u16>),
}

/// Tells the technical or longer name of a thing, as far as it is known already.
pub type Also<'a> = &'a dyn Fn(NodeId) -> &'a str;

/// The most results of each sort.
const THINGS: usize = 10;
const TOURS: usize = 2;
const LINKS: usize = 6;
/// How many things are offered where nothing is found.
const NEAREST: usize = 5;
/// The most words that are looked for.
const WORDS: usize = 12;
/// How many names a thing or tour has before its synonyms; the last of a thing's is the technical or longer one.
const NAMES: usize = 3;
/// So many other names make a word say half as much.
const COMMON: u16 = 16;
/// More than any sum of words: what is called exactly so stands first.
const WHOLE: u16 = 1000;

/// What a word counts in a name, in a synonym.
type Weights = [u16; 2];
const OF_THING: Weights = [12, 10];
const OF_TOUR: Weights = [9, 7];
/// What a word counts in a text, where no name has it.
const OF_TEXT: u16 = 2;
/// What it counts that a name answers a word at all: two words are more than one that is answered better.
const ANSWERED: u16 = 6;
/// What each end of a link has to answer for itself.
const END: u16 = 20;

/// The words of a text; anything but letters and digits parts them.
pub fn words(text: &str) -> Words<'_> {
    Words(text)
}

/// What is left of a text whose words are read.
#[derive(Clone)]
pub struct Words<'a>(&'a str);

impl<'a> Iterator for Words<'a> {
    type Item = &'a str;

    // In the wasm once, and not at each place where words are read.
    #[inline(never)]
    fn next(&mut self) -> Option<&'a str> {
        let mut start = None;
        for (at, c) in self.0.char_indices() {
            match (is_letter(c), start) {
                (true, None) => start = Some(at),
                (false, Some(start)) => {
                    let word = self.0.get(start..at);
                    self.0 = self.0.get(at..).unwrap_or_default();
                    return word;
                }
                _ => {}
            }
        }
        let rest = std::mem::take(&mut self.0);
        rest.get(start?..)
    }
}

/// Whether each typed word begins a word of the text; both are folded.
pub fn holds(text: &str, typed: &str) -> bool {
    words(typed).all(|typed| words(text).any(|word| word.starts_with(typed)))
}

/// What is searched, folded once for all that is typed.
pub struct Index {
    /// Two lines for each thing and each tour: names and synonyms, a tab between, and the text; one for each work: its
    /// authors.
    lines: Vec<String>,
    stop_words: String,
    endings: String,
}

/// Folds all that is searched. Before the texts have come these are the names.
pub fn index(
    atlas: &Atlas,
    questions: &[OpeningQuestion],
    texts: Option<&Deferred>,
    also: Also<'_>,
    locale: &dyn Locale,
) -> Index {
    let mut all = String::new();
    for id in atlas.nodes() {
        let node = atlas.node(id);
        for name in [&node.label, &node.row, also(id)] {
            add(&mut all, name, "\t");
        }
        let texts = texts.and_then(|texts| texts.nodes.get(id.at()));
        add_all(&mut all, texts.map_or(&[][..], |texts| &texts.synonyms), "\t");
        add(&mut all, "", "\n");
        let [simple, standard, _] = texts.map_or(&NO_LEVELS, |texts| &texts.levels.0);
        add_all(&mut all, simple, " ");
        add_all(&mut all, standard, " ");
        add(&mut all, "", "\n");
    }
    for (at, tour) in (0..).zip(&atlas.map().tours) {
        let question = questions.iter().find(|question| question.tour == at);
        let (question, note) = question.map_or(("", ""), |q| (&q.question, &q.note));
        for name in [&tour.name, question, "", note] {
            add(&mut all, name, "\t");
        }
        let steps = texts.and_then(|texts| texts.tours.get(usize::from(at)));
        let mut told = String::new();
        for step in steps.map_or(&[][..], Vec::as_slice) {
            add(&mut all, &step.title, "\t");
            add(&mut told, &step.text.simple, " ");
            add(&mut told, &step.text.usual, " ");
        }
        add(&mut all, "", "\n");
        add(&mut all, &told, "\n");
    }
    if let Some(texts) = texts {
        for work in &texts.references {
            add(&mut all, &work.authors, "\n");
        }
        add(&mut all, &texts.search_words.stop_words, "\n");
        add(&mut all, &texts.search_words.endings, "");
    }
    // All at once: each question to the browser costs more than its answer.
    let mut lines: Vec<String> = locale.fold(&all).split('\n').map(String::from).collect();
    let mut last = || texts.and_then(|_| lines.pop()).unwrap_or_default();
    let (endings, stop_words) = (last(), last());
    Index { lines, stop_words, endings }
}

#[inline(never)]
fn add(all: &mut String, text: &str, end: &str) {
    all.push_str(text);
    all.push_str(end);
}

#[inline(never)]
fn add_all(all: &mut String, texts: &[String], end: &str) {
    for text in texts {
        add(all, text, end);
    }
}

/// No texts at any level.
static NO_LEVELS: [Vec<String>; 3] = [Vec::new(), Vec::new(), Vec::new()];

impl Index {
    /// The words of a folded query that say something; all of them where none does.
    pub fn meant<'a>(&self, query: &'a str) -> Vec<&'a str> {
        let mut all: Vec<&str> = Vec::new();
        for word in words(query) {
            if all.len() < WORDS && !all.contains(&word) {
                all.push(word);
            }
        }
        let stops = |word: &&str| self.stop_words.split(' ').any(|stop| stop == *word);
        if !all.iter().all(stops) {
            all.retain(|word| !stops(word));
        }
        all
    }

    /// The names of a thing or tour, by its place among all of them.
    fn names(&self, at: usize) -> &str {
        self.lines.get(at * 2).map_or("", String::as_str)
    }
}

/// How one thing or tour answers.
struct Answer {
    /// What each word counts.
    words: Vec<u16>,
    /// What is added because little else stands in the name that answers best.
    cover: u16,
    /// Which of its names and synonyms that is.
    name: usize,
}

/// The query as it is looked for.
struct Query<'a> {
    index: &'a Index,
    words: Vec<Typed<'a>>,
    /// The whole of it, words that say nothing included.
    whole: Vec<&'a str>,
}

impl Query<'_> {
    #[inline(never)]
    fn answer(&self, names: &str, weights: Weights) -> Answer {
        let [of_name, of_synonym] = weights;
        let mut answer = Answer { words: vec![0; self.words.len()], cover: 0, name: 0 };
        let mut best = 0;
        for (at, name) in names.split('\t').enumerate() {
            let weight = if at < NAMES { of_name } else { of_synonym };
            let mut sum = 0;
            for (typed, counts) in self.words.iter().zip(&mut answer.words) {
                let answers =
                    words(name).map(|word| typed.answers(word, &self.index.endings, false));
                let most = answers.max().unwrap_or_default();
                sum += most;
                *counts = (*counts).max(most * weight);
            }
            if sum == 0 {
                continue;
            }
            let length = words(name).count() as u16;
            let whole = words(name).eq(self.whole.iter().copied());
            let cover = weight * sum / length + if whole { WHOLE } else { 0 };
            if sum * weight * 2 + cover > best {
                best = sum * weight * 2 + cover;
                (answer.cover, answer.name) = (cover, at);
            }
        }
        answer
    }
}

/// Finds things, tours and links, best first; ties in the order of the map. `query` is folded; an empty one finds nothing.
/// Synonyms are given as the texts have them.
pub fn search(
    atlas: &Atlas,
    texts: Option<&Deferred>,
    also: Also<'_>,
    index: &Index,
    query: &str,
) -> Vec<Found> {
    let meant = index.meant(query);
    let query = Query {
        index,
        words: meant.iter().map(|word| Typed::of(word, &index.endings)).collect(),
        whole: words(query).take(WORDS).collect(),
    };
    let things = atlas.map().nodes.len();
    let lines = things + atlas.map().tours.len();
    let mut answers: Vec<Answer> = (0..lines)
        .map(|at| query.answer(index.names(at), if at < things { OF_THING } else { OF_TOUR }))
        .collect();
    let unknown = weigh(&mut answers, &query);
    let mut ranked: Vec<(i32, usize)> = Vec::new();
    for (at, answer) in answers.iter().enumerate() {
        let sum = answer.words.iter().sum::<u16>();
        if sum > 0 {
            ranked.push((-i32::from(sum + answer.cover / 2), at));
        }
    }
    sort_by_rank(&mut ranked, &mut |(rank, _)| *rank);
    let mut found = Vec::new();
    let mut tours = Vec::new();
    let (mut top, mut best_tour) = (None, 0);
    for (rank, at) in ranked {
        let thing = at < things;
        if thing && found.len() < THINGS {
            top = top.or(Some((rank, at)));
            let name = answers.get(at).map_or(0, |answer| answer.name);
            found.push(Found::Thing(NodeId(at as u16), other_name(texts, also, at, name)));
        } else if !thing && tours.len() < TOURS {
            best_tour = best_tour.min(rank);
            // A second tour stands there only where it answers nearly as well.
            if rank * 3 <= best_tour * 2 {
                tours.push(Found::Tour((at - things) as u8));
            }
        }
    }
    let (mut first, mut then) = (found, tours);
    if best_tour < top.map_or(0, |(rank, _)| rank) {
        std::mem::swap(&mut first, &mut then);
    }
    first.append(&mut then);
    first.append(&mut links(atlas, texts, &answers, &unknown, top.map(|(_, at)| at)));
    first
}

/// The synonym or technical name by which a thing was found; none where its name says it.
fn other_name(
    texts: Option<&Deferred>,
    also: Also<'_>,
    thing: usize,
    name: usize,
) -> Option<String> {
    match name.checked_sub(NAMES) {
        Some(synonym) => texts?.nodes.get(thing)?.synonyms.get(synonym).cloned(),
        None if name + 1 == NAMES => Some(also(NodeId(thing as u16)).to_string()),
        None => None,
    }
}

/// Makes each word count the less, the more names hold it. A word that no name holds is looked for in texts and among
/// authors; gives the works by them.
#[inline(never)]
fn weigh(answers: &mut [Answer], query: &Query) -> Vec<u16> {
    let endings = query.index.endings.as_str();
    let mut of_authors = Vec::new();
    for (at, typed) in query.words.iter().enumerate() {
        let names = answers.iter().filter(|answer| answer.words.get(at) != Some(&0)).count() as u16;
        for (line, answer) in answers.iter_mut().enumerate() {
            let Some(counts) = answer.words.get_mut(at) else { continue };
            if *counts > 0 {
                *counts = *counts * COMMON / (COMMON + names) + ANSWERED;
            }
            if names == 0 {
                let text = query.index.lines.get(line * 2 + 1).map_or("", String::as_str);
                let same = |word| typed.answers(word, endings, true) > 0;
                *counts = if words(text).any(same) { OF_TEXT * SAME } else { 0 };
            }
        }
        let works = query.index.lines.get(answers.len() * 2..).unwrap_or_default();
        for (work, authors) in (0..).zip(works) {
            if names == 0 && words(authors).any(|name| typed.answers(name, "", false) > 0) {
                of_authors.push(work);
            }
        }
    }
    of_authors
}

/// Links whose ends together answer, each a word of its own; then those that cite one of the works; then those of the
/// thing that answers best, surest first.
#[inline(never)]
fn links(
    atlas: &Atlas,
    texts: Option<&Deferred>,
    answers: &[Answer],
    works: &[u16],
    top: Option<usize>,
) -> Vec<Found> {
    let mut hits: Vec<(i32, Found)> = Vec::new();
    for id in atlas.links() {
        let ends = [atlas.from(id), atlas.to(id)].map(NodeId::at);
        let [Some(from), Some(to)] = ends.map(|end| answers.get(end)) else { continue };
        let (mut sum, mut of_from, mut of_to) = (0, false, false);
        for (from, to) in from.words.iter().zip(&to.words) {
            sum += *from.max(to);
            of_from |= from > to && *from >= END;
            of_to |= to > from && *to >= END;
        }
        let cited = texts.and_then(|texts| texts.links.get(id.at()));
        let cited =
            cited.and_then(|texts| texts.references.iter().find(|work| works.contains(work)));
        if of_from && of_to {
            hits.push((-i32::from(sum), Found::Link(id, None)));
        } else if let Some(work) = cited {
            hits.push((0, Found::Link(id, Some(*work))));
        } else if top.is_some_and(|top| ends.contains(&top)) {
            hits.push((1 + atlas.link(id).evidence as i32, Found::Link(id, None)));
        }
    }
    sort_by_rank(&mut hits, &mut |(rank, _)| *rank);
    hits.truncate(LINKS);
    hits.into_iter().map(|(_, found)| found).collect()
}

/// The things whose names look most like what is typed, for where nothing answers; none where no letters are shared.
pub fn nearest(atlas: &Atlas, index: &Index, query: &str) -> Vec<NodeId> {
    let mut near: Vec<(i32, NodeId)> = Vec::new();
    for id in atlas.nodes() {
        let mut most = 0;
        for typed in index.meant(query) {
            for word in words(index.names(id.at())) {
                most = alike(typed, word).max(most);
            }
        }
        if most > 0 {
            near.push((-(most as i32), id));
        }
    }
    sort_by_rank(&mut near, &mut |(rank, _)| *rank);
    near.truncate(NEAREST);
    near.into_iter().map(|(_, id)| id).collect()
}
