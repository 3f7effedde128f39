import datetime
from datetime import date, datetime as dt, time, timedelta, timezone

d = timedelta(days=1, hours=2, minutes=3, seconds=4, microseconds=5)
d, str(d), d.days, d.seconds, d.microseconds, d.total_seconds(), -d, abs(-d), repr(-d), str(-d)
timedelta(), timedelta(hours=25), timedelta(milliseconds=1500), timedelta(weeks=1), timedelta(seconds=0.1), timedelta(days=1.5), timedelta(0.000001), str(timedelta(days=2)), str(timedelta(days=-1, seconds=3600))
d + d, d - timedelta(1), d * 2, 3 * d, d / 2, d / timedelta(hours=1), d // 7, d // timedelta(hours=1), d % timedelta(hours=1), divmod(d, timedelta(hours=1)), d * 0.5, d / 0.3
d > timedelta(1), d == timedelta(1), timedelta(60) == timedelta(days=60), bool(timedelta()), hash(timedelta(1)) == hash(timedelta(hours=24)), sorted([d, timedelta()]), sum([d, d], timedelta()), max(d, -d)
timedelta('1')
timedelta(10 ** 9)
timedelta(1) / 0
day = date(2024, 2, 29)
day, str(day), day.year, day.month, day.day, day.weekday(), day.isoweekday(), day.isocalendar(), day.isoformat(), day.toordinal(), date.fromordinal(738945), day.ctime()
day + timedelta(1), day - timedelta(days=60), day - date(2024, 1, 1), day < date(2024, 3, 1), day == date(2024, 2, 29), day.replace(day=1), day.replace(year=2020), f'{day}', f'{day:%d.%m.%Y}', day.timetuple().tm_yday
date(2023, 2, 29)
date(2023, 13, 1)
date(0, 1, 1)
date(2023)
date('2023', 1, 1)
day.replace(year=2023)
date.fromisoformat('2024-12-31'), date.fromisoformat('20241231'), date.min, date.max, date.fromisocalendar(2024, 1, 1)
date.fromisoformat('2024-1-1')
date.fromisoformat('hello')
day.strftime('%A %d %B %Y, %a %b %j %U %W %y %m/%d %%'), day.strftime('%H:%M:%S'), day.strftime('%x %X')
date.max + timedelta(1)
t = time(13, 5, 7, 890)
t, str(t), t.hour, t.isoformat('minutes'), t.isoformat(timespec='milliseconds'), time(1, 2), time(1, 2, 3), t.replace(hour=1), t < time(14), f'{t:%I:%M %p}', time.fromisoformat('04:23:01'), time.fromisoformat('04:23:01.000384'), time.min, time.max
time(24)
time(1, 60)
moment = dt(2024, 5, 17, 14, 30, 15, 123456)
moment, str(moment), moment.isoformat(), moment.isoformat(' ', 'seconds'), moment.isoformat(timespec='minutes'), moment.date(), moment.time(), moment.weekday(), moment.year, moment.hour, moment.microsecond
moment + timedelta(hours=12), moment - timedelta(days=40, microseconds=123456), moment - dt(2024, 1, 1), dt(2024, 1, 1) - moment, moment.replace(hour=0, minute=0), moment.replace(tzinfo=timezone.utc), moment < dt(2025, 1, 1), moment == dt(2024, 5, 17, 14, 30, 15, 123456)
moment.strftime('%Y-%m-%d %H:%M:%S.%f'), moment.strftime('%d/%m/%y %I:%M %p'), f'{moment:%H:%M}', '{:%A}'.format(moment), moment.strftime('%c'), moment.strftime('[%z] [%Z]'), moment.ctime()
moment.timetuple()
dt(2024, 1, 1), dt(2024, 1, 1, 5), dt(2024, 1, 1, 5, 6, 7), dt.min, dt.max, dt.combine(day, t), dt.fromisoformat('2011-11-04T00:05:23'), dt.fromisoformat('2011-11-04'), dt.fromisoformat('2011-11-04 00:05:23.283'), dt.fromisoformat('2011-11-04T00:05:23+04:00'), dt.fromisoformat('2011-11-04T00:05:23Z')
dt.fromisoformat('2011-13-04')
dt.fromisoformat('x')
dt(2024, 1, 1, 25)
dt(2024, 1, 1, tzinfo=5)
dt.strptime('21/11/06 16:30', '%d/%m/%y %H:%M'), dt.strptime('2024-03-01 05:06:07.25', '%Y-%m-%d %H:%M:%S.%f'), dt.strptime('Mar 5 2024', '%b %d %Y'), dt.strptime('5 January 2024 03:04 PM', '%d %B %Y %I:%M %p'), dt.strptime('2024-01-01T00:00:00+0200', '%Y-%m-%dT%H:%M:%S%z')
dt.strptime('2024', '%Y-%m')
dt.strptime('2024-01-01x', '%Y-%m-%d')
dt.strptime('2024-13-01', '%Y-%m-%d')
utc = dt(2024, 5, 17, 12, tzinfo=timezone.utc)
utc, str(utc), utc.timestamp(), utc.astimezone(timezone(timedelta(hours=5, minutes=30))), utc.utcoffset(), utc.tzname(), utc.isoformat(), utc == dt(2024, 5, 17, 14, tzinfo=timezone(timedelta(hours=2))), dt.fromtimestamp(0, timezone.utc), dt.fromtimestamp(1715947200.5, tz=timezone.utc), utc.strftime('%z %Z')
timezone(timedelta(hours=-3)), str(timezone(timedelta(hours=-3))), timezone.utc, timezone(timedelta(hours=1), 'CET').tzname(None), datetime.UTC is timezone.utc
utc - dt(2024, 1, 1)
utc < dt(2024, 1, 1)
utc == dt(2024, 1, 1)
timezone(timedelta(hours=25))
isinstance(moment, date), hash(moment) == hash(moment.replace()), {moment: 1}[dt(2024, 5, 17, 14, 30, 15, 123456)], [x.day for x in sorted([dt(2024, 1, 2), dt(2023, 5, 9)])]
now = dt.now()
later = dt.now()
type(now).__name__, later >= now, (later - now) < timedelta(seconds=5), now.tzinfo, dt.now(timezone.utc).tzinfo, date.today() == now.date()
datetime.MINYEAR, datetime.MAXYEAR, timedelta.max.days, timedelta.resolution
