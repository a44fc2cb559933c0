//! The fields of every kind of entry. The published schemas name the same ones; a test compares them.

/// Fields of `map.json`.
pub const MAP: &[&str] = &[
    "format", "version", "checked", "lanes", "groups", "themes", "nodes", "links", "views",
    "aliases",
];
/// Fields of a lane.
pub const LANE: &[&str] = &["id", "icon"];
/// Fields of a group.
pub const GROUP: &[&str] = &["id", "lane"];
/// Fields of a theme.
pub const THEME: &[&str] = &["id", "icon"];
/// Fields of a node.
pub const NODE: &[&str] =
    &["id", "kind", "lane", "group", "themes", "home", "icon", "sensitive", "references"];
/// Fields of a link.
pub const LINK: &[&str] = &[
    "id",
    "from",
    "to",
    "effect",
    "evidence",
    "population",
    "time",
    "association",
    "theme",
    "themes",
    "references",
];
/// Fields of a drawn view.
pub const VIEW: &[&str] = &["lanes", "links", "trunks", "runs"];
/// Fields of a lane of a drawn view.
pub const VIEW_LANE: &[&str] = &["lane", "columns", "more", "phone"];
/// Fields of a thing's place in a column.
pub const PLACED: &[&str] = &["id", "y", "size"];
/// Fields of the view of everything.
pub const EVERYTHING: &[&str] = &["columns"];
/// Fields of a column of everything.
pub const COLUMN: &[&str] = &["lane", "groups"];
/// Fields of a group in a column of everything.
pub const COLUMN_GROUP: &[&str] = &["group", "nodes"];

/// Fields of a work: those of CSL-JSON that are shown or kept.
pub const REFERENCE: &[&str] = &[
    "id",
    "type",
    "title",
    "author",
    "issued",
    "container-title",
    "volume",
    "issue",
    "page",
    "DOI",
    "PMID",
    "custom",
];
/// Other fields of CSL-JSON that reference managers write; they are accepted and not shown.
pub const REFERENCE_ALSO: &[&str] = &[
    "PMCID",
    "URL",
    "ISSN",
    "ISBN",
    "abstract",
    "accessed",
    "citation-key",
    "container-title-short",
    "edition",
    "editor",
    "genre",
    "journalAbbreviation",
    "keyword",
    "language",
    "note",
    "number",
    "number-of-pages",
    "publisher",
    "publisher-place",
    "source",
    "title-short",
];
/// Fields of an author.
pub const AUTHOR: &[&str] = &["family", "given", "literal"];
/// Fields of the date of a work.
pub const ISSUED: &[&str] = &["date-parts"];
/// Our own fields of a work.
pub const CUSTOM: &[&str] =
    &["kind", "samples", "findings", "checked", "more_authors", "correction"];

/// Fields of `language.json`.
pub const LANGUAGE: &[&str] = &["name", "direction", "names_in_sentences", "stop_words", "endings"];
/// Words of a node.
pub const NODE_WORDS: &[&str] = &[
    "label",
    "also",
    "row",
    "plural",
    "inside",
    "inside_changed",
    "inside_amount",
    "synonyms",
    "simple",
    "standard",
    "in_depth",
    "open_question",
    "open_question_simple",
];
/// Words of a link.
pub const LINK_WORDS: &[&str] = &[
    "simple",
    "standard",
    "in_depth",
    "basis",
    "basis_simple",
    "for",
    "for_simple",
    "against",
    "against_simple",
];
/// Words of a theme.
pub const THEME_WORDS: &[&str] =
    &["name", "short", "question", "simple", "standard", "in_depth", "key_points", "references"];
/// Fields of `lanes.json`.
pub const LANES_WORDS: &[&str] = &["lanes", "sentence", "back"];
/// Words of a lane.
pub const LANE_WORDS: &[&str] = &["name", "short", "spoken", "with_treatments", "only_treatments"];
/// Words of a term.
pub const TERM: &[&str] = &["term", "forms", "meaning", "more"];
/// Entries of `interface.json` that are no messages.
pub const INTERFACE: &[&str] = &["help", "how_to_read"];
/// Fields of an opening question.
pub const QUESTION: &[&str] = &["id", "question", "note", "tour", "view", "path", "minutes"];
/// Fields of a tour.
pub const TOUR: &[&str] = &["id", "name", "minutes", "for_pupils", "steps"];
/// Fields of a step of a tour.
pub const TOUR_STEP: &[&str] = &["theme", "focus", "title", "simple", "standard", "quiz"];
/// Fields of a question with answers.
pub const QUIZ: &[&str] = &["id", "theme", "question", "answers", "right", "why", "about"];
/// Fields of a worksheet.
pub const WORKSHEET: &[&str] = &["id", "view", "title", "ages", "tasks"];
/// Fields of a task that leaves out names.
pub const TASK_LABELS: &[&str] = &["kind", "text", "blanks"];
/// Fields of a task that colors a path.
pub const TASK_TRACE: &[&str] = &["kind", "text", "path"];
/// Fields of a task with an answer.
pub const TASK_KEY: &[&str] = &["kind", "text", "answer", "about"];
/// Fields of a task that is talked about.
pub const TASK_DISCUSSION: &[&str] = &["kind", "text", "hints"];
/// Fields of a feedback loop.
pub const LOOP: &[&str] =
    &["id", "name", "nodes", "kind", "weakest", "simple", "standard", "in_depth"];
/// Fields of the help.
pub const HELP: &[&str] = &["short", "long"];
/// The plural categories that languages have.
pub const PLURAL: &[&str] = &["zero", "one", "two", "few", "many", "other"];

/// Every list of fields, with the schema file and the place in it that names the same ones.
pub const PUBLISHED: &[(&str, &str, &[&str])] = &[
    ("map", "", MAP),
    ("map", "/$defs/lane", LANE),
    ("map", "/$defs/group", GROUP),
    ("map", "/$defs/theme", THEME),
    ("map", "/$defs/node", NODE),
    ("map", "/$defs/link", LINK),
    ("map", "/$defs/view", VIEW),
    ("map", "/$defs/view_lane", VIEW_LANE),
    ("map", "/$defs/placed", PLACED),
    ("map", "/$defs/everything", EVERYTHING),
    ("map", "/$defs/column", COLUMN),
    ("map", "/$defs/column_group", COLUMN_GROUP),
    ("references", "/$defs/author", AUTHOR),
    ("references", "/$defs/issued", ISSUED),
    ("references", "/$defs/custom", CUSTOM),
    ("language", "", LANGUAGE),
    ("nodes", "/$defs/node", NODE_WORDS),
    ("links", "/$defs/link", LINK_WORDS),
    ("themes", "/$defs/theme", THEME_WORDS),
    ("lanes", "", LANES_WORDS),
    ("lanes", "/$defs/lane", LANE_WORDS),
    ("glossary", "/$defs/term", TERM),
    ("questions", "/$defs/question", QUESTION),
    ("tours", "/$defs/tour", TOUR),
    ("tours", "/$defs/step", TOUR_STEP),
    ("quiz", "/$defs/question", QUIZ),
    ("worksheets", "/$defs/worksheet", WORKSHEET),
    ("worksheets", "/$defs/labels", TASK_LABELS),
    ("worksheets", "/$defs/trace", TASK_TRACE),
    ("worksheets", "/$defs/key", TASK_KEY),
    ("worksheets", "/$defs/discussion", TASK_DISCUSSION),
    ("loops", "/$defs/loop", LOOP),
    ("interface", "", INTERFACE),
    ("interface", "/$defs/help", HELP),
    ("interface", "/$defs/plural", PLURAL),
];
