//! Small dense matrices: solving, and whether a system is stable. Only + − × ÷. Both ends of `StabilityTest` are proofs:
//! a sign that no stable matrix has, a dominance that every unstable one lacks, or powers of the Cayley transform
//! C = 2(I − hA)⁻¹ − I, whose eigenvalues lie inside the unit circle exactly if those of A have negative real parts
//! (R. A. Smith 1968, Matrix equation XA + BX = C, SIAM J. Appl. Math. 16:198).

/// h above, so that what fades slowly and what swings fast take about as many squarings; measured.
const SCALE: f64 = 3.0;

/// So often a matrix is squared before it counts as unstable: its slowest part would take a billion steps to fade.
const MOST_SQUARINGS: u32 = 32;
/// A power this large does not come back: rounding has swallowed what would be below 1.
const BLOWN_UP: f64 = 1e12;

/// A square matrix, row by row.
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix {
    size: usize,
    cells: Vec<f64>,
}

impl Matrix {
    /// All zeros.
    pub fn zeros(size: usize) -> Matrix {
        Matrix { size, cells: vec![0.0; size * size] }
    }

    /// How many rows it has.
    pub fn size(&self) -> usize {
        self.size
    }

    /// A cell; zero outside.
    pub fn get(&self, row: usize, column: usize) -> f64 {
        self.row(row).get(column).copied().unwrap_or(0.0)
    }

    /// Adds to a cell; nothing outside.
    pub fn add(&mut self, row: usize, column: usize, value: f64) {
        if let Some(cell) = self.row_mut(row).get_mut(column) {
            *cell += value;
        }
    }

    fn row(&self, row: usize) -> &[f64] {
        self.cells.get(row * self.size..(row + 1) * self.size).unwrap_or(&[])
    }

    fn row_mut(&mut self, row: usize) -> &mut [f64] {
        self.cells.get_mut(row * self.size..(row + 1) * self.size).unwrap_or(&mut [])
    }

    /// Its square.
    fn squared(&self) -> Matrix {
        let mut square = Matrix::zeros(self.size);
        for row in 0..self.size {
            let target = square.row_mut(row);
            for (k, factor) in self.row(row).iter().enumerate() {
                for (sum, cell) in target.iter_mut().zip(self.row(k)) {
                    *sum += factor * cell;
                }
            }
        }
        square
    }

    /// Its factors; `None` where it is singular. At most size³ / 3 multiplications, fewer where many cells are zero.
    pub fn factors(mut self) -> Option<Factors> {
        let size = self.size;
        let mut order: Vec<usize> = (0..size).collect();
        let mut negative = false;
        for step in 0..size {
            let column = self.cells.iter().skip(step).step_by(size.max(1)).enumerate().skip(step);
            let (mut pivot, mut most) = (step, 0.0);
            for (row, cell) in column {
                if cell.abs() > most {
                    (pivot, most) = (row, cell.abs());
                }
            }
            let by = self.get(pivot, step);
            if by == 0.0 || !by.is_finite() {
                return None;
            }
            if pivot != step {
                let (head, tail) = self.cells.split_at_mut(pivot * size);
                let upper = head.get_mut(step * size..(step + 1) * size)?;
                upper.swap_with_slice(tail.get_mut(..size)?);
                order.swap(step, pivot);
                negative = !negative;
            }
            negative ^= by < 0.0;
            let (head, below) = self.cells.split_at_mut((step + 1) * size);
            let above = head.get(step * size + step + 1..)?;
            for row in below.chunks_exact_mut(size) {
                let (first, rest) = row.get_mut(step..)?.split_first_mut()?;
                if *first != 0.0 {
                    *first /= by;
                    let factor = *first;
                    rest.iter_mut().zip(above).for_each(|(cell, from)| *cell -= factor * from);
                }
            }
        }
        Some(Factors { cells: self, order, negative })
    }

    /// Whether each thing holds itself back more than all others move it, measured in some units of theirs: then every
    /// eigenvalue has a negative real part (L. McKenzie 1960, Matrices with dominant diagonals and economic theory). It is
    /// so exactly if elimination without pivoting meets positive pivots only, when all signs are set against it.
    fn is_quasi_dominant(&self) -> bool {
        let size = self.size;
        let mut worst = self.clone();
        for row in 0..size {
            for (column, cell) in worst.row_mut(row).iter_mut().enumerate() {
                *cell = if row == column { -*cell } else { -cell.abs() };
            }
        }
        for step in 0..size {
            let by = worst.get(step, step);
            if by.is_nan() || by <= 0.0 {
                return false;
            }
            let (head, below) = worst.cells.split_at_mut((step + 1) * size);
            let above = head.get(step * size + step + 1..).unwrap_or(&[]);
            for row in below.chunks_exact_mut(size) {
                if let Some((first, rest)) =
                    row.get_mut(step..).and_then(|row| row.split_first_mut())
                    && *first != 0.0
                {
                    let factor = *first / by;
                    rest.iter_mut().zip(above).for_each(|(cell, from)| *cell -= factor * from);
                }
            }
        }
        true
    }

    /// The Cayley transform; `None` where there is none, or it shows at once that A is not stable.
    fn cayley(&self) -> Option<Matrix> {
        let size = self.size;
        let (mut shifted, mut transform) = (Matrix::zeros(size), Matrix::zeros(size));
        let cells = shifted.cells.iter_mut().zip(&self.cells);
        cells.for_each(|(cell, from)| *cell = -SCALE * from);
        (0..size).for_each(|at| shifted.add(at, at, 1.0));
        // Of what is stable, 1 − hλ is positive or comes in pairs.
        let factors = shifted.factors().filter(|factors| !factors.is_negative())?;
        (0..size).for_each(|at| transform.add(at, at, 2.0));
        transform.cells = factors.solve(&transform.cells, size);
        (0..size).for_each(|at| transform.add(at, at, -1.0));
        Some(transform)
    }
}

/// A matrix as the product of a lower and an upper triangle, its rows in another order (Gaussian elimination with partial
/// pivoting).
#[derive(Clone, Debug, PartialEq)]
pub struct Factors {
    /// Both triangles; the lower one's diagonal is 1.
    cells: Matrix,
    /// Which row stands where.
    order: Vec<usize>,
    /// Whether the determinant is negative.
    negative: bool,
}

impl Factors {
    /// Whether the determinant is negative.
    pub fn is_negative(&self) -> bool {
        self.negative
    }

    /// The X for which the matrix times X is `right`. Both are rows one after the other, each `width` long.
    pub fn solve(&self, right: &[f64], width: usize) -> Vec<f64> {
        let size = self.cells.size;
        let row = |at: usize| right.get(at * width..(at + 1) * width).unwrap_or(&[]);
        let mut x: Vec<f64> = self.order.iter().flat_map(|at| row(*at)).copied().collect();
        for step in 0..size {
            let (known, open) = x.split_at_mut(step * width);
            subtract(open, self.cells.row(step), known, width);
        }
        for step in (0..size).rev() {
            let (open, known) = x.split_at_mut((step + 1) * width);
            let target = open.get_mut(step * width..).unwrap_or(&mut []);
            let factors = self.cells.row(step).get(step + 1..).unwrap_or(&[]);
            subtract(target, factors, known, width);
            let by = self.cells.get(step, step);
            target.iter_mut().for_each(|cell| *cell /= by);
        }
        x
    }
}

/// Takes from the first row of `target` each row of `known` times its factor.
fn subtract(target: &mut [f64], factors: &[f64], known: &[f64], width: usize) {
    for (factor, row) in factors.iter().zip(known.chunks_exact(width.max(1))) {
        if *factor != 0.0 {
            target.iter_mut().zip(row).for_each(|(cell, from)| *cell -= factor * from);
        }
    }
}

/// What is known of a matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Not decided yet.
    Open,
    /// Every eigenvalue has a negative real part.
    Stable,
    /// One has not, or too nearly so to tell.
    Unstable,
}

/// A test for stability in steps, each at most one multiplication of matrices.
#[derive(Clone, Debug)]
pub struct StabilityTest {
    /// The matrix's factors; `None` where it is singular.
    factors: Option<Factors>,
    verdict: Verdict,
    /// A power of the Cayley transform, and how often it was squared.
    power: Option<(Matrix, u32)>,
}

impl StabilityTest {
    /// Begins a test. The work is at most 2/3 × size³ multiplications.
    pub fn new(matrix: &Matrix) -> StabilityTest {
        let factors = matrix.clone().factors();
        // The determinant of −A is the product of eigenvalues with positive real parts: real ones, or pairs.
        let odd = matrix.size() % 2 == 1;
        let verdict = match &factors {
            None => Verdict::Unstable,
            Some(factors) if factors.is_negative() != odd => Verdict::Unstable,
            Some(_) if matrix.is_quasi_dominant() => Verdict::Stable,
            Some(_) => Verdict::Open,
        };
        StabilityTest { factors, verdict, power: None }
    }

    /// What is known now.
    pub fn verdict(&self) -> Verdict {
        self.verdict
    }

    /// The matrix's factors; `None` where it is singular.
    pub fn into_factors(self) -> Option<Factors> {
        self.factors
    }

    /// Goes on: at first the transform of the matrix, 4/3 × size³ multiplications, then its powers, size³ each.
    pub fn advance(&mut self, matrix: &Matrix) {
        let next = match self.power.take() {
            None => matrix.cayley().map(|power| (power, 0)),
            Some((power, squarings)) => Some((power.squared(), squarings + 1)),
        };
        self.verdict = match &next {
            None => Verdict::Unstable,
            Some((power, squarings)) => power.judge(*squarings),
        };
        self.power = next;
    }
}

impl Matrix {
    /// What a power P of the transform tells. Its eigenvalues are at most those of |P| in size, and these at most the
    /// largest (|P| v)ᵢ / vᵢ for any positive v (Collatz 1942): below 1, the powers vanish. The trace of P² is the sum of
    /// its squared eigenvalues: above the size, one is too large.
    fn judge(&self, squarings: u32) -> Verdict {
        let size = self.size;
        let mut trace = 0.0;
        for row in 0..size {
            let column = self.cells.iter().skip(row).step_by(size);
            trace += self.row(row).iter().zip(column).map(|(a, b)| a * b).sum::<f64>();
        }
        let mut scale = vec![1.0; size];
        let mut bound = f64::INFINITY;
        for _ in 0..3 {
            let sum = |row: usize| self.row(row).iter().zip(&scale).map(|(a, b)| a.abs() * b).sum();
            let next: Vec<f64> = (0..size).map(sum).collect();
            let ratios = next.iter().zip(&scale).map(|(next, scale)| next / scale);
            bound = ratios.fold(0.0, |most: f64, one| if one <= most { most } else { one });
            if bound < 1.0 {
                return Verdict::Stable;
            }
            // Far above 1, a better v does not help.
            if bound > 8.0 {
                break;
            }
            let tiny = next.iter().fold(0.0, |most: f64, one| most.max(*one)) * 1e-3;
            scale = next.into_iter().map(|one| one.max(tiny)).collect();
        }
        let known = trace.abs() > size as f64 || squarings >= MOST_SQUARINGS;
        // What is not a number makes the comparison false.
        if bound < BLOWN_UP && !known { Verdict::Open } else { Verdict::Unstable }
    }
}

/// Whether every eigenvalue has a negative real part.
pub fn is_stable(matrix: &Matrix) -> bool {
    let mut test = StabilityTest::new(matrix);
    while test.verdict() == Verdict::Open {
        test.advance(matrix);
    }
    test.verdict() == Verdict::Stable
}
