using System.Collections;
using System.Reflection;
using ObserverMetrics.Gen.Manifest.Model;

namespace ObserverMetrics.Gen.Artifacts.Tests;

/// <summary>Walks a model by reflection, copies it and changes its values one at a time.</summary>
internal static class ModelWalk
{
    /// <summary>A value of the model.</summary>
    public sealed record Place(string Name, object? Original, Action<object?> Set, Type Type)
    {
        public void Change() => Set(Changed(Original, Type));

        public void Restore() => Set(Original);
    }

    /// <summary>All values of a model that <see cref="Clone"/> made.</summary>
    public static IEnumerable<Place> Values(object record)
    {
        foreach (var property in Properties(record))
        {
            var name = property.DeclaringType!.Name + "." + property.Name;
            var value = property.GetValue(record);
            if (Items(value) is { } items)
            {
                for (var i = 0; i < items.Length; i++)
                {
                    var index = i;
                    foreach (var place in At(name, items.GetValue(i), changed => items.SetValue(changed, index), items.GetType().GetElementType()!))
                        yield return place;
                }
            }
            else
            {
                foreach (var place in At(name, value, changed => property.SetValue(record, changed), property.PropertyType))
                    yield return place;
            }
        }
    }

    /// <summary>A copy that shares nothing that can be changed.</summary>
    public static object? Clone(object? value)
    {
        if (value is null || !IsRecord(value))
            return value;

        var copy = value.GetType().GetMethod("<Clone>$")!.Invoke(value, null)!;
        foreach (var property in Properties(copy))
        {
            var member = property.GetValue(copy);
            property.SetValue(copy, Items(member) is null ? Clone(member) : CloneArray(member!));
        }

        return copy;
    }

    private static IEnumerable<Place> At(string name, object? value, Action<object?> set, Type type)
    {
        if (value is not null && IsRecord(value))
            return Values(value);

        if (Items(value) is not { } items)
            return [new Place(name, value, set, type)];

        return Enumerable.Range(0, items.Length)
            .SelectMany(i => At(name, items.GetValue(i), changed => items.SetValue(changed, i), items.GetType().GetElementType()!));
    }

    private static object? Changed(object? value, Type type) => value switch
    {
        null => Nullable.GetUnderlyingType(type) is { } inner ? FromNull(inner) : type == typeof(string) ? "changed" : null,
        string text => text + "x",
        bool flag => !flag,
        int number => number + 1,
        decimal number => number + 1,
        Enum other => Enum.ToObject(other.GetType(), (Convert.ToInt32(other, null) + 1) % Enum.GetValues(other.GetType()).Length),
        _ => throw new NotSupportedException(value.GetType().Name),
    };

    private static object? FromNull(Type type)
    {
        var value = Activator.CreateInstance(type);
        return Items(value) is null ? Changed(value, type) : value;
    }

    private static bool IsRecord(object value) => value.GetType().GetMethod("<Clone>$") is not null;

    private static IEnumerable<PropertyInfo> Properties(object record) => record.GetType().GetProperties().Where(property => property.CanWrite);

    private static Array? Items(object? value) =>
        value is not null && value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(EquatableArray<>)
            ? (Array?)type.GetField("_items", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(value) ?? Array.CreateInstance(type.GetGenericArguments()[0], 0)
            : null;

    private static object CloneArray(object array)
    {
        var items = ((IEnumerable)array).Cast<object?>().Select(item => Items(item) is null ? Clone(item) : CloneArray(item!)).ToArray();
        var element = array.GetType().GetGenericArguments()[0];
        var typed = Array.CreateInstance(element, items.Length);
        items.CopyTo(typed, 0);
        return Activator.CreateInstance(array.GetType(), BindingFlags.NonPublic | BindingFlags.Instance, null, [typed], null)!;
    }
}
