//! Press perturbation of a signed digraph: of many random versions of the model that are stable, in how many does each
//! thing rise or fall when some are pushed and held there? The response of a version with community matrix A to a push b
//! is −A⁻¹ b (Puccia and Levins 1985; Dambacher et al. 2002, 2003; sampled as by Melbourne-Thomas et al. 2012).
//! A is triangular by strongly connected components, so each is drawn until it is stable, and solved, on its own: the
//! versions are as likely as if whole ones were drawn and rejected, and only what the push reaches is drawn.

use super::matrix::{Matrix, StabilityTest, Verdict};
use super::model::{Influence, Model, Ranges, Sign};
use super::random::{Draw, Stream};
use crate::analysis::digraph::components;
use crate::analysis::{Progress, mark};

/// So many things may hang together in loops; the work of a step grows with the third power of them.
pub const MOST_ENTANGLED: usize = 128;
/// So many versions may be asked for.
pub const MOST_VERSIONS: u32 = 100_000;
/// A response below this share of the largest of its component is rounding, and counts as none.
const NOISE: f64 = 1e-12;

/// How much is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sampling {
    /// How many stable versions, 1 to [`MOST_VERSIONS`].
    pub versions: u32,
    /// The same seed gives the same versions.
    pub seed: u64,
    /// From where strengths are drawn.
    pub ranges: Ranges,
    /// How many multiplications there are at most; the simulation stops there.
    pub most_work: u64,
}

impl Default for Sampling {
    /// A thousand versions.
    fn default() -> Sampling {
        Sampling { versions: 1000, seed: 1, ranges: Ranges::default(), most_work: 4_000_000_000 }
    }
}

/// More things hang together in loops than can be calculated with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooEntangled {
    /// How many of them; at most [`MOST_ENTANGLED`] can be.
    pub things: usize,
}

/// In how many versions a thing rose and fell; in the others it did not change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Versions in which it rose.
    pub rises: u32,
    /// Versions in which it fell.
    pub falls: u32,
}

/// A strongly connected component that the push reaches.
struct Component {
    /// Its things.
    things: Vec<usize>,
    /// Influences within it, by position in the model, with their ends by position in `things`.
    inner: Vec<(usize, usize, usize)>,
    /// Influences from components before it, with their head by position in `things`.
    arriving: Vec<(usize, usize)>,
    /// How often it was drawn, and how often it was stable.
    drawn: u64,
    stable: u64,
}

/// A version of a component that is being tested.
struct Trial {
    matrix: Matrix,
    test: StabilityTest,
}

/// A simulation in steps.
pub struct PressSimulation {
    model: Model,
    sampling: Sampling,
    push: Vec<f64>,
    /// In the order in which the push runs through them.
    components: Vec<Component>,
    streams: Vec<Stream>,
    limits: Vec<Stream>,
    /// The version at work, the component at work, and its trial.
    version: u32,
    at: usize,
    trial: Option<Trial>,
    /// Responses of the version at work, and which things the push reaches in it.
    response: Vec<f64>,
    reached: Vec<bool>,
    counts: Vec<Count>,
    work: u64,
}

impl PressSimulation {
    /// Begins a simulation. `push` is how much each thing is pushed, up if positive. The work is once over the model.
    ///
    /// # Errors
    /// Where more than [`MOST_ENTANGLED`] things that the push reaches hang together in loops.
    pub fn new(
        model: Model,
        push: &[f64],
        sampling: Sampling,
    ) -> Result<PressSimulation, TooEntangled> {
        let count = model.things.len();
        let sampling = Sampling { versions: sampling.versions.clamp(1, MOST_VERSIONS), ..sampling };
        let components = plan(&model, push);
        let largest = components.iter().map(|one| one.things.len()).max().unwrap_or(0);
        if largest > MOST_ENTANGLED {
            return Err(TooEntangled { things: largest });
        }
        let stream = |key: u64| Stream::new(sampling.seed, key);
        let streams = model.influences.iter().map(|one| stream(one.key)).collect();
        // Another seed, so that a link and a thing of the same key differ.
        let limit = |key: u64| Stream::new(!sampling.seed, key);
        let limits = model.things.iter().map(|thing| limit(thing.key)).collect();
        Ok(PressSimulation {
            sampling,
            push: (0..count).map(|at| push.get(at).copied().unwrap_or(0.0)).collect(),
            components,
            streams,
            limits,
            version: 0,
            at: 0,
            trial: None,
            response: vec![0.0; count],
            reached: vec![false; count],
            counts: vec![Count::default(); count],
            work: 0,
            model,
        })
    }

    /// Goes on until the budget is used up, in multiplications. A step may do more: at most 2 × [`MOST_ENTANGLED`]³.
    pub fn step(&mut self, budget: u64) -> Progress {
        let end = self.work.saturating_add(budget).min(self.sampling.most_work);
        while self.work < end && self.version < self.sampling.versions {
            self.advance();
        }
        if self.is_done() { Progress::Done } else { Progress::Running }
    }

    pub(super) fn is_done(&self) -> bool {
        self.version == self.sampling.versions || self.work >= self.sampling.most_work
    }

    /// How many versions are done, and of how many.
    pub fn progress(&self) -> (u32, u32) {
        (self.version, self.sampling.versions)
    }

    /// In how many of the versions done each thing rose and fell, in the order of the model.
    pub fn counts(&self) -> &[Count] {
        &self.counts
    }

    /// The share of versions drawn that were stable, of the part of the model that the push reaches: the product over
    /// its components. 0 to 1; 1 before anything was drawn.
    pub fn stable_share(&self) -> f64 {
        let drawn = self.components.iter().filter(|one| one.drawn > 0);
        drawn.map(|one| one.stable as f64 / one.drawn as f64).product()
    }

    /// How many multiplications have been done.
    pub fn work(&self) -> u64 {
        self.work
    }

    /// One step of the component at work: draw it, go on testing it, or solve it.
    fn advance(&mut self) {
        let Some(component) = self.components.get_mut(self.at) else {
            self.finish_version();
            return;
        };
        let size = component.things.len();
        let cube = (size * size * size) as u64;
        match &mut self.trial {
            None => {
                let turn = component.drawn;
                component.drawn += 1;
                if size == 1 && self.respond_alone(turn) {
                    self.at += 1;
                    self.work += 1;
                    return;
                }
                let matrix = self.draw(turn);
                let test = StabilityTest::new(&matrix);
                self.trial = Some(Trial { matrix, test });
                self.work += cube;
            }
            Some(trial) => match trial.test.verdict() {
                Verdict::Open => {
                    trial.test.advance(&trial.matrix);
                    self.work += 2 * cube;
                }
                Verdict::Unstable => self.trial = None,
                Verdict::Stable => {
                    component.stable += 1;
                    if let Some(trial) = self.trial.take() {
                        self.respond(trial);
                    }
                    self.at += 1;
                    self.work += cube;
                }
            },
        }
    }

    fn finish_version(&mut self) {
        // All responses of a version are counted together, so that a stopped one counts nowhere.
        for (count, response) in self.counts.iter_mut().zip(&mut self.response) {
            count.rises += u32::from(*response > 0.0);
            count.falls += u32::from(*response < 0.0);
            *response = 0.0;
        }
        self.reached.iter_mut().for_each(|reached| *reached = false);
        (self.version, self.at) = (self.version + 1, 0);
        self.work += 1;
    }

    /// How strong an influence is at that turn, with its sign; zero where it is out.
    fn strength(&self, at: usize, turn: u64) -> f64 {
        let (Some(one), Some(stream)) = (self.model.influences.get(at), self.streams.get(at))
        else {
            return 0.0;
        };
        if !one.certain && !stream.coin(turn, Draw::Presence) {
            return 0.0;
        }
        let weight = within(self.sampling.ranges.weight, stream.unit(turn, Draw::Weight));
        let down = match one.sign {
            Sign::Positive => false,
            Sign::Negative => true,
            Sign::Unknown => stream.coin(turn, Draw::Sign),
        };
        if down { -weight } else { weight }
    }

    /// The community matrix of the component at work: at (i, j) what j does to i.
    fn draw(&self, turn: u64) -> Matrix {
        let Some(component) = self.components.get(self.at) else { return Matrix::zeros(0) };
        let mut matrix = Matrix::zeros(component.things.len());
        for (place, at) in component.things.iter().enumerate() {
            matrix.add(place, place, self.limit(*at, turn));
        }
        for (at, from, to) in &component.inner {
            matrix.add(*to, *from, self.strength(*at, turn));
        }
        matrix
    }

    /// What an influence from a component before brings in the version at work, and whether the push comes over it.
    fn inflow(&self, at: usize) -> (f64, bool) {
        let from = self.model.influences.get(at).map_or(0, |one| one.from);
        if self.reached.get(from) != Some(&true) {
            return (0.0, false);
        }
        let strength = self.strength(at, u64::from(self.version));
        (strength * self.response.get(from).copied().unwrap_or(0.0), strength != 0.0)
    }

    /// How much a thing holds itself back at that turn, below zero; zero where it does not.
    fn limit(&self, thing: usize, turn: u64) -> f64 {
        let limited = self.model.things.get(thing).is_some_and(|thing| thing.limited);
        let stream = self.limits.get(thing).filter(|_| limited);
        stream.map_or(0.0, |one| -within(self.sampling.ranges.limit, one.unit(turn, Draw::Weight)))
    }

    /// The same as a trial and [`Self::respond`] for a component of one thing; whether it is stable.
    fn respond_alone(&mut self, turn: u64) -> bool {
        let Some(component) = self.components.get(self.at) else { return false };
        let thing = component.things.first().copied().unwrap_or(0);
        let limit = self.limit(thing, turn);
        if limit >= 0.0 {
            return false;
        }
        let push = self.push.get(thing).copied().unwrap_or(0.0);
        let (mut sum, mut reached) = (push, push != 0.0);
        for (at, _) in &component.arriving {
            let (amount, reaches) = self.inflow(*at);
            sum += amount;
            reached |= reaches;
        }
        mark(&mut self.response, thing, sum / -limit);
        mark(&mut self.reached, thing, reached);
        if let Some(component) = self.components.get_mut(self.at) {
            component.stable += 1;
        }
        true
    }

    /// What the component at work responds to the push and to the components before it.
    fn respond(&mut self, trial: Trial) {
        let Trial { matrix, test } = trial;
        let Some(component) = self.components.get(self.at) else { return };
        let push = |thing: &usize| self.push.get(*thing).copied().unwrap_or(0.0);
        let mut pushed: Vec<f64> = component.things.iter().map(push).collect();
        let mut reached: Vec<bool> = pushed.iter().map(|push| *push != 0.0).collect();
        for (at, head) in &component.arriving {
            let (amount, reaches) = self.inflow(*at);
            if let Some(sum) = pushed.get_mut(*head) {
                *sum += amount;
            }
            if reaches {
                mark(&mut reached, *head, true);
            }
        }
        // What the push does not reach in this version stays exactly zero.
        let mut open: Vec<usize> =
            (0..reached.len()).filter(|at| reached.get(*at) == Some(&true)).collect();
        while let Some(from) = open.pop() {
            for to in 0..matrix.size() {
                if matrix.get(to, from) != 0.0 && reached.get(to) == Some(&false) {
                    mark(&mut reached, to, true);
                    open.push(to);
                }
            }
        }
        if !reached.contains(&true) {
            return;
        }
        let right: Vec<f64> = pushed.iter().map(|sum| -sum).collect();
        // A stable matrix is not singular.
        let solved =
            test.into_factors().map(|factors| factors.solve(&right, 1)).unwrap_or_default();
        let noise = solved.iter().fold(0.0, |most: f64, one| most.max(one.abs())) * NOISE;
        for ((thing, response), reached) in component.things.iter().zip(solved).zip(reached) {
            if reached && response.abs() > noise {
                mark(&mut self.response, *thing, response);
            }
            mark(&mut self.reached, *thing, reached);
        }
    }
}

/// A number of a range: above the lower end, up to the upper.
fn within((low, high): (f64, f64), unit: f64) -> f64 {
    low + (high - low) * unit
}

/// The components that the push reaches, each behind those that act on it.
fn plan(model: &Model, push: &[f64]) -> Vec<Component> {
    let count = model.things.len();
    let usable = |one: &&Influence| one.from != one.to && one.from < count && one.to < count;
    let mut leaving = vec![Vec::new(); count];
    for one in model.influences.iter().filter(usable) {
        if let Some(list) = leaving.get_mut(one.from) {
            list.push(one.to);
        }
    }
    let of = components(count, &|node, at| leaving.get(node)?.get(at).copied());
    let mut reached = vec![false; count];
    let mut open: Vec<usize> =
        (0..count).filter(|at| push.get(*at).is_some_and(|push| *push != 0.0)).collect();
    while let Some(node) = open.pop() {
        if reached.get(node) == Some(&false) {
            mark(&mut reached, node, true);
            open.extend(leaving.get(node).into_iter().flatten());
        }
    }
    // Links lead to the same or a lower number: the highest comes first.
    let highest = of.iter().max().map_or(0, |most| most + 1);
    let new = || Component {
        things: Vec::new(),
        inner: Vec::new(),
        arriving: Vec::new(),
        drawn: 0,
        stable: 0,
    };
    let mut all: Vec<Component> = (0..highest).map(|_| new()).collect();
    let mut place = vec![0; count];
    for (node, component) in of.iter().enumerate().filter(|(at, _)| reached.get(*at) == Some(&true))
    {
        if let Some(component) = all.get_mut(*component) {
            mark(&mut place, node, component.things.len());
            component.things.push(node);
        }
    }
    let at = |list: &[usize], i: usize| list.get(i).copied().unwrap_or(0);
    for (number, one) in model.influences.iter().enumerate().filter(|(_, one)| usable(one)) {
        if reached.get(one.from) != Some(&true) {
            continue;
        }
        let (from, to) = (at(&of, one.from), at(&of, one.to));
        if let Some(component) = all.get_mut(to) {
            if from == to {
                component.inner.push((number, at(&place, one.from), at(&place, one.to)));
            } else {
                component.arriving.push((number, at(&place, one.to)));
            }
        }
    }
    all.retain(|component| !component.things.is_empty());
    all.reverse();
    all
}
