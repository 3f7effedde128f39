import statistics
from statistics import NormalDist, StatisticsError, correlation, covariance, fmean, geometric_mean, harmonic_mean, linear_regression, mean, median, median_grouped, median_high, median_low, mode, multimode, pstdev, pvariance, quantiles, stdev, variance

data = [1.5, 2.5, 2.5, 2.75, 3.25, 4.75]
mean(data), mean([1, 2, 3, 4]), mean([1, 2]), mean([0.1] * 3), mean(range(10)), mean([True, False]), mean(x for x in (1, 5))
mean([])
mean(['a'])
fmean([3.5, 4.0, 5.25]), fmean([1, 2, 3], weights=[3, 1, 1]), geometric_mean([54, 24, 36]), harmonic_mean([40, 60]), harmonic_mean([40, 60], weights=[5, 30])
harmonic_mean([1, -1])
median([1, 3, 5]), median([1, 3, 5, 7]), median_low([1, 3, 5, 7]), median_high([1, 3, 5, 7]), median_grouped([1, 2, 2, 3, 4, 4, 4, 4, 4, 5]), median(data)
median([])
mode([1, 1, 2, 3, 3, 3, 3, 4]), mode('red blue blue red green red red'.split()), multimode('aabbbbccddddeeffffgg'), multimode([])
mode([])
stdev(data), variance(data), pstdev(data), pvariance(data), stdev([1, 2, 3, 4, 5]), variance([1, 2, 3, 4, 5]), pvariance([1, 2, 3, 4]), variance([2, 4]), stdev([5, 5, 5])
stdev([1])
variance([])
pvariance([])
variance(data, mean(data)), pvariance(data, 2.875), stdev([0.1, 0.2, 0.3, 0.7]), pstdev([1e10, 1e10 + 1, 1e10 + 2])
quantiles(range(1, 101), n=4), quantiles([105, 129, 87, 86, 111, 111, 89, 81, 108, 92, 110], n=10), quantiles([1, 2, 3, 4], method='inclusive')
quantiles([], n=4)
covariance([1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 3, 1, 2, 3, 1, 2, 3]), correlation([1, 2, 3, 4], [2, 4, 6, 9]), linear_regression([1, 2, 3], [2, 4, 6.5])
correlation([1, 2], [1])
correlation([1, 1], [2, 3])
n = NormalDist(100, 15)
n, n.mean, n.stdev, n.variance, n.pdf(100), n.cdf(130), n.zscore(115), NormalDist.from_samples([1, 2, 3, 4])
mean([1, float('inf')]), mean([10 ** 20, 1, -10 ** 20])
issubclass(StatisticsError, ValueError)
times = [0.103, 0.0987, 0.1012, 0.1102, 0.0999]
f'{mean(times):.4f} ± {stdev(times):.4f}', min(times), max(times), median(times)
