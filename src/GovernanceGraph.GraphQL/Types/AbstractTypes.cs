namespace GovernanceGraph.GraphQL.Types;

/// <summary>Which types stand behind each union and interface, worked out once.</summary>
internal sealed class AbstractTypes
{
    private readonly Dictionary<NamedType, ObjectType[]> _possibleTypes = [];
    private readonly Dictionary<InterfaceType, InterfaceType[]> _implementingInterfaces = [];
    private readonly HashSet<(NamedType Abstract, NamedType Sub)> _subTypes = [];

    public AbstractTypes(IEnumerable<NamedType> types)
    {
        Dictionary<InterfaceType, List<ImplementingType>> implementations = [];
        foreach (NamedType type in types)
        {
            switch (type)
            {
                case UnionType union:
                    _possibleTypes[union] = [.. union.Members];
                    foreach (ObjectType member in union.Members)
                        _subTypes.Add((union, member));
                    break;
                case ImplementingType implementing:
                    if (implementing is ObjectType objectType)
                        _possibleTypes[objectType] = [objectType];
                    else
                        implementations.TryAdd((InterfaceType)implementing, []);
                    foreach (InterfaceType implemented in implementing.Interfaces)
                    {
                        if (!_subTypes.Add((implemented, implementing)))
                            continue;
                        implementations.TryAdd(implemented, []);
                        implementations[implemented].Add(implementing);
                    }

                    break;
            }
        }

        foreach ((InterfaceType implemented, List<ImplementingType> by) in implementations)
        {
            _possibleTypes[implemented] = [.. by.OfType<ObjectType>()];
            _implementingInterfaces[implemented] = [.. by.OfType<InterfaceType>()];
        }
    }

    public IReadOnlyList<ObjectType> PossibleTypes(NamedType type) => _possibleTypes.GetValueOrDefault(type, []);

    public IReadOnlyList<InterfaceType> ImplementingInterfaces(InterfaceType type) => _implementingInterfaces.GetValueOrDefault(type, []);

    public bool IsSubType(NamedType abstractType, NamedType maybe) => _subTypes.Contains((abstractType, maybe));
}
