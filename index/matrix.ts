/** A sparse matrix by rows: row r holds `values[i]` at `columns[i]` for i in `starts[r] … starts[r + 1]`. */
export interface SparseMatrix {
  rows: number;
  columns: number;
  starts: Uint32Array;
  places: Uint32Array;
  values: Float64Array;
}

/** A matrix of `rows` × `width` numbers, row by row. */
export interface DenseMatrix {
  rows: number;
  width: number;
  values: Float64Array;
}

export function zeros(rows: number, width: number): DenseMatrix {
  return { rows, width, values: new Float64Array(rows * width) };
}

/** `sparse` · `dense`. */
export function times(sparse: SparseMatrix, dense: DenseMatrix): DenseMatrix {
  const { width } = dense;
  const product = zeros(sparse.rows, width);
  for (let row = 0; row < sparse.rows; row++) {
    const to = row * width;
    for (let entry = sparse.starts[row] ?? 0; entry < (sparse.starts[row + 1] ?? 0); entry++) {
      addScaled(
        product.values,
        to,
        dense.values,
        (sparse.places[entry] ?? 0) * width,
        width,
        sparse.values[entry] ?? 0,
      );
    }
  }
  return product;
}

/** `sparse`ᵀ · `dense`. */
export function transposedTimes(sparse: SparseMatrix, dense: DenseMatrix): DenseMatrix {
  const { width } = dense;
  const product = zeros(sparse.columns, width);
  for (let row = 0; row < sparse.rows; row++) {
    const from = row * width;
    for (let entry = sparse.starts[row] ?? 0; entry < (sparse.starts[row + 1] ?? 0); entry++) {
      addScaled(
        product.values,
        (sparse.places[entry] ?? 0) * width,
        dense.values,
        from,
        width,
        sparse.values[entry] ?? 0,
      );
    }
  }
  return product;
}

function addScaled(
  to: Float64Array,
  toStart: number,
  from: Float64Array,
  fromStart: number,
  width: number,
  factor: number,
): void {
  for (let at = 0; at < width; at++)
    to[toStart + at] = (to[toStart + at] ?? 0) + factor * (from[fromStart + at] ?? 0);
}

/**
 * Makes the columns orthogonal and of length 1, in place (Gram–Schmidt, each column twice: once is not enough in floating
 * point). A column that depends on those before it becomes zero.
 */
export function orthonormalise(matrix: DenseMatrix): void {
  const columns = columnsOf(matrix);
  for (const [at, column] of columns.entries()) {
    const before = Math.sqrt(dot(column, column));
    for (let pass = 0; pass < 2; pass++) {
      for (const other of columns.slice(0, at)) {
        const shared = dot(other, column);
        for (let row = 0; row < column.length; row++)
          column[row] = (column[row] ?? 0) - shared * (other[row] ?? 0);
      }
    }
    const length = Math.sqrt(dot(column, column));
    const kept = length > before * 1e-10 ? 1 / length : 0;
    for (let row = 0; row < column.length; row++) column[row] = kept * (column[row] ?? 0);
  }
  for (const [at, column] of columns.entries())
    for (let row = 0; row < matrix.rows; row++) matrix.values[row * matrix.width + at] = column[row] ?? 0;
}

function columnsOf({ rows, width, values }: DenseMatrix): Float64Array[] {
  return Array.from({ length: width }, (_, at) => {
    const column = new Float64Array(rows);
    for (let row = 0; row < rows; row++) column[row] = values[row * width + at] ?? 0;
    return column;
  });
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
