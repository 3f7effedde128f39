# Library reference, datetime: examples of usage
from datetime import date, datetime, time, timedelta

delta = timedelta(
    days=50,
    seconds=27,
    microseconds=10,
    milliseconds=29000,
    minutes=5,
    hours=8,
    weeks=2
)
# Only days, seconds, and microseconds remain
print(repr(delta))
d = timedelta(microseconds=-1)
print((d.days, d.seconds, d.microseconds))
year = timedelta(days=365)
ten_years = 10 * year
print(ten_years, ten_years.days // 365, year // 2, abs(-year).total_seconds())
dt = datetime(2006, 11, 21, 16, 30)
print(dt.strftime("%A, %d. %B %Y %I:%M%p"), dt.weekday(), dt.isoformat())
print(dt + timedelta(hours=8), dt - datetime(2006, 11, 20), dt.replace(minute=5))
print(date(2002, 12, 31).isocalendar(), date(2002, 12, 31).timetuple().tm_yday)
print(date.fromisoformat('2019-12-04') < date(2020, 1, 1), time(12, 5).isoformat())
