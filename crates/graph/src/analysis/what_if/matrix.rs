//! Small dense matrices: solving, and whether a system is stable.
//!
//! All eigenvalues of A have negative real parts exactly if those of its Cayley transform C = 2(I − A)⁻¹ − I lie inside
//! the unit circle, so that C², C⁴, C⁸ … vanish (R. A. Smith 1968, Matrix equation XA + BX = C, SIAM J. Appl. Math. 16).
//! A power with a norm below 1 proves it; one with a trace above its size disproves it. Only + − × ÷.

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

    /// Solves `self` × X = `right` (Gaussian elimination with partial pivoting); `right` holds X's rows one after the
    /// other, each `width` long. `None` where the matrix is singular.
    pub fn solve(mut self, mut right: Vec<f64>, width: usize) -> Option<Vec<f64>> {
        let size = self.size;
        for step in 0..size {
            let largest = |best: usize, row: usize| {
                if self.get(row, step).abs() > self.get(best, step).abs() { row } else { best }
            };
            let pivot = (step + 1..size).fold(step, largest);
            let by = self.get(pivot, step);
            if by == 0.0 || !by.is_finite() {
                return None;
            }
            swap_rows(&mut self.cells, size, step, pivot);
            swap_rows(&mut right, width, step, pivot);
            let (head, below) = self.cells.split_at_mut((step + 1) * size);
            let (known, sums) = right.split_at_mut((step + 1) * width);
            let (above, known) = (head.get(step * size + step..)?, known.get(step * width..)?);
            for (row, sums) in below.chunks_exact_mut(size).zip(sums.chunks_exact_mut(width)) {
                let row = row.get_mut(step..)?;
                let factor = row.first()? / by;
                if factor != 0.0 {
                    subtract(row, factor, above);
                    subtract(sums, factor, known);
                }
            }
        }
        for step in (0..size).rev() {
            let (open, solved) = right.split_at_mut((step + 1) * width);
            let target = open.get_mut(step * width..)?;
            let factors = self.row(step).get(step + 1..)?;
            for (factor, known) in factors.iter().zip(solved.chunks_exact(width)) {
                if *factor != 0.0 {
                    subtract(target, *factor, known);
                }
            }
            let by = self.get(step, step);
            target.iter_mut().for_each(|sum| *sum /= by);
        }
        Some(right)
    }

    /// The Cayley transform; `None` where 1 is an eigenvalue.
    fn cayley(&self) -> Option<Matrix> {
        let size = self.size;
        let (mut shifted, mut unit) = (Matrix::zeros(size), Matrix::zeros(size));
        shifted.cells.iter_mut().zip(&self.cells).for_each(|(cell, from)| *cell = -from);
        for at in 0..size {
            shifted.add(at, at, 1.0);
            unit.add(at, at, 1.0);
        }
        let inverse = shifted.solve(unit.cells, size)?;
        let cells = inverse.iter().map(|cell| 2.0 * cell).collect();
        let mut transform = Matrix { size, cells };
        (0..size).for_each(|at| transform.add(at, at, -1.0));
        Some(transform)
    }
}

fn subtract(target: &mut [f64], factor: f64, row: &[f64]) {
    target.iter_mut().zip(row).for_each(|(cell, from)| *cell -= factor * from);
}

fn swap_rows(cells: &mut [f64], width: usize, upper: usize, lower: usize) {
    if upper < lower {
        let (head, tail) = cells.split_at_mut(lower * width);
        let tail = tail.iter_mut().take(width);
        head.iter_mut().skip(upper * width).zip(tail).for_each(|(a, b)| std::mem::swap(a, b));
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

/// A test for stability in steps, each one multiplication of matrices.
#[derive(Clone, Debug)]
pub struct StabilityTest {
    /// A power of the Cayley transform; `None` where there is none.
    power: Option<Matrix>,
    squarings: u32,
}

impl StabilityTest {
    /// Begins a test. The work is at most 4/3 × size³ multiplications.
    pub fn new(matrix: &Matrix) -> StabilityTest {
        StabilityTest { power: matrix.cayley(), squarings: 0 }
    }

    /// What is known now.
    pub fn verdict(&self) -> Verdict {
        let Some(power) = &self.power else { return Verdict::Unstable };
        let mut norm: f64 = 0.0;
        let mut trace = 0.0;
        for row in 0..power.size() {
            norm = norm.max(power.row(row).iter().map(|cell| cell.abs()).sum());
            trace += power.get(row, row);
        }
        // The comparisons are false for what is not a number, too.
        if norm < 1.0 {
            Verdict::Stable
        } else if trace.abs() <= power.size() as f64
            && norm < BLOWN_UP
            && self.squarings < MOST_SQUARINGS
        {
            Verdict::Open
        } else {
            Verdict::Unstable
        }
    }

    /// One more squaring: size³ multiplications.
    pub fn advance(&mut self) {
        self.power = self.power.take().map(|power| power.squared());
        self.squarings += 1;
    }
}

/// Whether every eigenvalue has a negative real part.
pub fn is_stable(matrix: &Matrix) -> bool {
    let mut test = StabilityTest::new(matrix);
    while test.verdict() == Verdict::Open {
        test.advance();
    }
    test.verdict() == Verdict::Stable
}
