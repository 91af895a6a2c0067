const densityScale = 1 / Math.sqrt(2 * Math.PI);

/** Density of the standard normal law. */
const normalDensity = (z: number): number => densityScale * Math.exp((-z * z) / 2);

/** P(Z <= z). Power series near 0, continued fraction in the tails; about 1e-15. */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) return NaN;
  if (z < -3) return lowerTail(-z);
  if (z > 3) return 1 - lowerTail(z);
  let term = z;
  let sum = z;
  for (let k = 3; Math.abs(term) > 1e-17 * Math.abs(sum); k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return 0.5 + normalDensity(z) * sum;
}

/** P(Z > z) for z > 0 (Laplace's continued fraction, evaluated backwards). */
function lowerTail(z: number): number {
  if (z > 40) return 0;
  let fraction = 0;
  for (let k = 160; k >= 1; k--) fraction = k / (z + fraction);
  return normalDensity(z) / (z + fraction);
}

/** z such that P(Z <= z) = p: Acklam's rational approximation and one step of Halley; about 1e-15. */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`normalQuantile(${p}): p must be between 0 and 1`);
  if (p === 0) return -Infinity;
  if (p === 1) return Infinity;
  const rough = acklam(p);
  const error = (normalCdf(rough) - p) / normalDensity(rough);
  return rough - error / (1 + (rough * error) / 2);
}

const centre = {
  top: [-39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239],
  bottom: [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1],
};
const tail = {
  top: [-0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968, 2.938163982698783],
  bottom: [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1],
};

const polynomial = (coefficients: readonly number[], x: number): number => coefficients.reduce((sum, c) => sum * x + c, 0);

function acklam(p: number): number {
  const edge = 0.02425;
  if (p > 1 - edge) return -acklam(1 - p);
  if (p < edge) {
    const q = Math.sqrt(-2 * Math.log(p));
    return polynomial(tail.top, q) / polynomial(tail.bottom, q);
  }
  const q = p - 0.5;
  return (q * polynomial(centre.top, q * q)) / polynomial(centre.bottom, q * q);
}
